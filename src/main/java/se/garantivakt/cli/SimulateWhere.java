package se.garantivakt.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.config.Configurator;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import se.garantivakt.simulate.ArchiveSink;
import se.garantivakt.simulate.KafkaTarget;
import se.garantivakt.simulate.RecordSink;

/** Where {@code simulate} is to write, and how fast; a {@code @Mixin}. */
final class SimulateWhere {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Write an archive: a new or empty folder, a file for each topic.")
  private Optional<Path> out = Optional.empty();

  @Option(names = "--gzip", description = "Compress the files of the archive.")
  private boolean gzip;

  @Option(
      names = "--bootstrap",
      paramLabel = "HOST:PORT",
      description = "Write to the topics care.* of these brokers; they must be there.")
  private Optional<String> bootstrap = Optional.empty();

  @Option(
      names = "--rate",
      paramLabel = "N",
      description = "At most so many records a second (default: as fast as they are taken).")
  private Optional<Long> rate = Optional.empty();

  @Option(
      names = "--realtime-shift",
      paramLabel = "DAYS",
      arity = "0..1",
      fallbackValue = "0",
      description =
          "Instead of --from: begin so many days before today (without a number: today). What was"
              + " logged before now goes out at once, the rest each in its time; Ctrl-C ends it.")
  private Optional<Integer> shift = Optional.empty();

  /** Days before today on which it is to begin, where the present is to be simulated. */
  Optional<Integer> daysBeforeToday() {
    return shift;
  }

  Optional<Long> rate() {
    return rate;
  }

  boolean isArchive() {
    return out.isPresent();
  }

  /** For people. */
  String name() {
    return out.map(Path::toString).or(() -> bootstrap).orElse("nowhere");
  }

  /**
   * Refuses what contradicts itself.
   *
   * @throws ParameterException that tells what is allowed
   */
  void check() {
    if (out.isPresent() == bootstrap.isPresent()) {
      throw wrong("name one of --out DIR (an archive) and --bootstrap HOST:PORT (topics)");
    }
    if (gzip && out.isEmpty()) {
      throw wrong("--gzip is for an archive (--out)");
    }
    if (out.isPresent() && (rate.isPresent() || shift.isPresent())) {
      throw wrong("--rate and --realtime-shift are for topics (--bootstrap)");
    }
    if (rate.isPresent() && rate.get() < 1) {
      throw wrong("--rate must be 1 or more, but is " + rate.get());
    }
    if (shift.isPresent() && shift.get() < 0) {
      throw wrong("--realtime-shift must be 0 or more, but is " + shift.get());
    }
  }

  RecordSink open() throws IOException {
    if (out.isPresent()) {
      requireEmpty(out.get());
      return new ArchiveSink(out.get(), gzip);
    }
    // What the client says while it tries is told in one sentence when it gives up.
    Configurator.setLevel("org.apache.kafka", Level.ERROR);
    KafkaTarget target = new KafkaTarget(bootstrap.orElseThrow());
    target.check();
    return target.open();
  }

  private void requireEmpty(Path folder) throws IOException {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw wrong("--out " + folder + " is a file; allowed is a new or empty folder");
    }
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        if (files.findAny().isPresent()) {
          throw wrong("--out " + folder + " is not empty; allowed is a new or empty folder");
        }
      }
    }
  }

  private ParameterException wrong(String message) {
    return new ParameterException(command.commandLine(), message);
  }
}
