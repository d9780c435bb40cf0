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
import se.garantivakt.audit.compare.Comparison;
import se.garantivakt.audit.compare.Run;
import se.garantivakt.audit.compare.ToldFolder;
import se.garantivakt.job.settings.JobSettings;
import se.garantivakt.job.settings.OutputTopic;
import se.garantivakt.job.topics.AskedBroker;
import se.garantivakt.local.OutputReader;

/** What was published then. */
sealed interface PublishedThen {
  Duration PATIENCE = Duration.ofSeconds(15);

  /** Where it lies, for people. */
  String name();

  /** By which rules it was told, {@code id/version}, where it says so. */
  Optional<String> rules() throws IOException;

  /** The job whose topics they are; empty of a folder. */
  Optional<JobSettings> live();

  /**
   * Hands all records on, of each topic in its order.
   *
   * @throws IllegalArgumentException that says what cannot be read
   */
  void into(Comparison comparison) throws IOException;

  /** In a folder as {@code replay --out} writes it. */
  record InFolder(Path folder) implements PublishedThen {
    @Override
    public String name() {
      return folder.toString();
    }

    @Override
    public Optional<String> rules() throws IOException {
      return new ToldFolder(folder).rulesIfTold();
    }

    @Override
    public Optional<JobSettings> live() {
      return Optional.empty();
    }

    @Override
    public void into(Comparison comparison) throws IOException {
      new ToldFolder(folder).into(comparison, Run.THEN);
    }
  }

  /** In the live topics, from their beginning to what is committed when reading begins. */
  record InTopics(JobSettings job) implements PublishedThen {
    @Override
    public String name() {
      return "the topics at " + job.kafka().bootstrap();
    }

    @Override
    public Optional<String> rules() {
      return Optional.empty();
    }

    @Override
    public Optional<JobSettings> live() {
      return Optional.of(job);
    }

    @Override
    public void into(Comparison comparison) {
      Map<String, OutputTopic> topics =
          List.of(OutputTopic.values()).stream()
              .collect(Collectors.toMap(job.output()::topic, topic -> topic));
      try (AskedBroker broker = AskedBroker.of(job.kafka(), PATIENCE)) {
        Set<String> missing = new TreeSet<>(topics.keySet());
        missing.removeAll(broker.topics(topics.keySet()).keySet());
        if (!missing.isEmpty()) {
          throw new IllegalArgumentException(
              "at " + job.kafka().bootstrap() + " there is no topic " + missing);
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
  }
}
