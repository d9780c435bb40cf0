package se.garantivakt.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import se.garantivakt.event.archive.Archive;
import se.garantivakt.event.archive.ArchiveException;
import se.garantivakt.event.archive.ArchivedRecord;
import se.garantivakt.job.settings.JobSettings;
import se.garantivakt.job.settings.OutputTopic;
import se.garantivakt.job.topics.AskedBroker;
import se.garantivakt.local.OutputReader;
import se.garantivakt.report.MonthEnds;

/** Where {@code report} reads the figures of clinics; a {@code @Mixin}. */
final class ReportSource {
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Mixin private SettingsOptions settings;

  @Option(
      names = "--from",
      paramLabel = "SOURCE",
      description =
          "Records of clinic.accessibility, one a line: a .jsonl or .jsonl.gz file, or a folder of"
              + " such, read in the order of their names.")
  private Optional<Path> from = Optional.empty();

  @Option(
      names = "--bootstrap",
      paramLabel = "HOST:PORT",
      description =
          "Instead of --from: the topic itself, from its beginning to what is committed when the"
              + " command begins.")
  private Optional<String> bootstrap = Optional.empty();

  /** For people. */
  String name() {
    return from.map(Path::toString).or(() -> bootstrap).orElse("nowhere");
  }

  /**
   * Hands all records on, in their order.
   *
   * @throws ParameterException that tells why they cannot be read
   * @throws se.garantivakt.job.settings.BrokerException when the broker does not answer
   */
  void readInto(MonthEnds months) {
    if (from.isPresent() == bootstrap.isPresent()) {
      throw wrong("name one of --from SOURCE (files) and --bootstrap HOST:PORT (the topic)");
    }
    if (from.isPresent()) {
      readFiles(from.get(), months);
    } else {
      readTopic(settings.load("kafka.bootstrap=" + bootstrap.orElseThrow()).job(), months);
    }
  }

  private void readFiles(Path path, MonthEnds months) {
    try (Stream<ArchivedRecord> lines = Archive.at(path).records()) {
      lines.forEach(line -> months.take(line.file() + ":" + line.line(), line.value()));
    } catch (ArchiveException unreadable) {
      throw wrong(unreadable.getMessage());
    }
  }

  private void readTopic(JobSettings job, MonthEnds months) {
    String topic = job.output().topic(OutputTopic.ACCESSIBILITY);
    // First asked whether it is there: a consumer would wait for one that never comes.
    try (AskedBroker broker = AskedBroker.of(job.kafka(), PATIENCE)) {
      if (broker.topics(Set.of(topic)).isEmpty()) {
        throw wrong("at " + job.kafka().bootstrap() + " there is no topic " + topic);
      }
    }
    Properties client = job.kafka().consumer().properties();
    try (OutputReader reader = new OutputReader(client, Set.of(topic))) {
      reader.rest(record -> take(record, months));
    }
  }

  private static void take(ConsumerRecord<byte[], byte[]> record, MonthEnds months) {
    if (record.value() != null) {
      String origin = record.topic() + "-" + record.partition() + " offset " + record.offset();
      months.take(origin, record.value());
    } else if (record.key() != null) {
      months.takeTombstone(new String(record.key(), StandardCharsets.UTF_8));
    }
  }

  private ParameterException wrong(String message) {
    return new ParameterException(command.commandLine(), message);
  }
}
