package se.garantivakt.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import se.garantivakt.audit.compare.Comparison;
import se.garantivakt.audit.compare.Run;
import se.garantivakt.audit.compare.ToldFolder;
import se.garantivakt.job.settings.JobSettings;
import se.garantivakt.job.settings.OutputTopic;
import se.garantivakt.job.topics.AskedBroker;
import se.garantivakt.local.OutputReader;

/** Where what was published then is read; a {@code @Mixin}. */
final class ComparedWith {
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Mixin private SettingsOptions settings;

  @Option(
      names = "--then",
      paramLabel = "DIR",
      description = "What was published then: a folder as replay --out writes it.")
  private Optional<Path> then = Optional.empty();

  @Option(
      names = "--bootstrap",
      paramLabel = "HOST:PORT",
      description =
          "Instead of --then: the live topics themselves, from their beginning to what is committed"
              + " when the command begins.")
  private Optional<String> bootstrap = Optional.empty();

  /** For people. */
  String name() {
    return then.map(Path::toString).orElseGet(() -> "the topics at " + bootstrap.orElse("?"));
  }

  /** By which rules it was told, where it says so. */
  Optional<String> rules() throws IOException {
    return then.isPresent() ? new ToldFolder(then.get()).rulesIfTold() : Optional.empty();
  }

  /** Refuses what cannot be read, before anything is. */
  void check() {
    if (then.isPresent() == bootstrap.isPresent()) {
      throw wrong("name one of --then DIR (files) and --bootstrap HOST:PORT (the live topics)");
    }
  }

  /** The job whose topics they are; empty of a folder. */
  Optional<JobSettings> job() {
    return bootstrap.map(broker -> settings.load("kafka.bootstrap=" + broker).job());
  }

  /** Hands all records on, of each topic in its order. */
  void into(Comparison comparison) throws IOException {
    if (then.isPresent()) {
      try {
        new ToldFolder(then.get()).into(comparison, Run.THEN);
      } catch (IllegalArgumentException unreadable) {
        throw wrong(unreadable.getMessage());
      }
      return;
    }
    JobSettings job = job().orElseThrow();
    Map<String, OutputTopic> topics =
        List.of(OutputTopic.values()).stream()
            .collect(Collectors.toMap(job.output()::topic, topic -> topic));
    try (AskedBroker broker = AskedBroker.of(job.kafka(), PATIENCE)) {
      Set<String> missing = new TreeSet<>(topics.keySet());
      missing.removeAll(broker.topics(topics.keySet()).keySet());
      if (!missing.isEmpty()) {
        throw wrong("at " + job.kafka().bootstrap() + " there is no topic " + missing);
      }
    }
    try (OutputReader reader =
        new OutputReader(job.kafka().consumer().properties(), topics.keySet())) {
      reader.rest(record -> take(record, topics.get(record.topic()), comparison));
    }
  }

  private static void take(
      ConsumerRecord<byte[], byte[]> record, OutputTopic topic, Comparison comparison) {
    try {
      String key = record.key() == null ? "" : new String(record.key(), UTF_8);
      comparison.take(Run.THEN, topic, key, record.value());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ParameterException wrong(String message) {
    return new ParameterException(command.commandLine(), message);
  }
}
