package se.garantivakt.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import se.garantivakt.job.settings.BrokerException;
import se.garantivakt.job.settings.SettingsException;
import se.garantivakt.local.Expectation;
import se.garantivakt.local.LocalBroker;
import se.garantivakt.local.LocalFolder;
import se.garantivakt.rules.file.RuleFileException;
import se.garantivakt.simulate.KafkaTargetException;

/** {@code local}: the whole job on this machine, with its alerts as a person wants to read them. */
@Command(
    name = "local",
    description = {
      "Runs the job on this machine: a Kafka broker and a Flink in one JVM, topics, the sample or"
          + " your events, and the alerts as they are said.",
      "Without --once it goes on until Ctrl-C, and time goes on to now."
    })
final class Local implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private Output output;
  @Mixin private SettingsOptions settings;

  @Option(
      names = "--events",
      paramLabel = "PATH",
      description =
          "Events to feed: a .jsonl or .jsonl.gz file, or a folder of such (default: a simulated"
              + " sample; with --bootstrap what the topics hold).")
  private Optional<Path> events = Optional.empty();

  @Option(
      names = "--rules",
      paramLabel = "FILE",
      description = "The rule file, or the id of a rule set of the project (default: stockholm).")
  private Optional<String> rules = Optional.empty();

  @Option(
      names = "--bootstrap",
      paramLabel = "HOST:PORT",
      description = "Use the broker that is there, and create the topics that are missing.")
  private Optional<String> bootstrap = Optional.empty();

  @Option(
      names = "--once",
      description = "Stop when everything has been worked off, as of the last record's time.")
  private boolean once;

  @Option(
      names = "--expect",
      paramLabel = "FILE",
      description =
          "With --once: numbers that must come out, as JSON; what differs is told, and exits with"
              + " 1.")
  private Optional<Path> expect = Optional.empty();

  @Override
  public Integer call() throws Exception {
    if (expect.isPresent() && !once) {
      throw wrong("--expect needs --once: only what has ended can be compared");
    }
    if (expect.filter(file -> !Files.isReadable(file)).isPresent()) {
      throw wrong("--expect: " + expect.get() + " is not a file that can be read");
    }
    // the process waits for what is closed before it: the folder is gone when Ctrl-C ends it
    try (Stop stop = new Stop("local");
        LocalFolder folder = LocalFolder.make();
        LocalBroker broker = broker(folder)) {
      LocalSession session = new LocalSession(spec, settings, rules, broker.bootstrap(), folder);
      LocalAnswer answer = session.run(feed(), once, output.isJson(), stop);
      List<String> differences = differences(answer);
      output.tell(answer.with(differences));
      return answer.isWhole() && differences.isEmpty() ? ExitCode.DONE : ExitCode.FOUND;
    } catch (SettingsException
        | BrokerException
        | RuleFileException
        | KafkaTargetException refused) {
      throw wrong(refused.getMessage());
    }
  }

  private List<String> differences(LocalAnswer answer) throws IOException {
    return expect.isEmpty()
        ? List.of()
        : Expectation.differences(
            new ObjectMapper().readTree(expect.get().toFile()), answer.summary());
  }

  private LocalFeed feed() {
    return events
        .map(path -> LocalFeed.archive(spec, path))
        .orElseGet(() -> bootstrap.isPresent() ? LocalFeed.nothing() : LocalFeed.sample());
  }

  private LocalBroker broker(LocalFolder folder) throws Exception {
    return bootstrap.isPresent()
        ? LocalBroker.at(bootstrap.get())
        : LocalBroker.in(folder.path().resolve("broker"));
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
