package se.garantivakt.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
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
import se.garantivakt.event.Decoded;
import se.garantivakt.event.EventDecoder;
import se.garantivakt.event.EventType;
import se.garantivakt.event.LogPosition;
import se.garantivakt.event.LoggedEvent;
import se.garantivakt.event.archive.ArchiveEntry;
import se.garantivakt.job.settings.JobSettings;
import se.garantivakt.job.topics.AskedBroker;
import se.garantivakt.local.OutputReader;
import se.garantivakt.replay.explain.EpisodeSearch;

/** Where {@code explain} looks for the events of an episode; a {@code @Mixin}. */
final class ExplainFrom {
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Mixin private SettingsOptions settings;

  @Option(
      names = "--events",
      paramLabel = "PATH",
      description = "The archive: a .jsonl or .jsonl.gz file, or a folder of such.")
  private Optional<Path> events = Optional.empty();

  @Option(
      names = "--bootstrap",
      paramLabel = "HOST:PORT",
      description =
          "Instead of --events: the four topics of this broker, from their beginning to what is"
              + " committed when the command begins.")
  private Optional<String> bootstrap = Optional.empty();

  /** For people: {@code the archive}, or the topics. */
  String name() {
    return events.isPresent() ? "the archive" : "the topics at " + bootstrap.orElse("?");
  }

  /** Whether it is an archive. */
  boolean isArchive() {
    return events.isPresent();
  }

  /** Where it is. */
  String place() {
    return events.map(Path::toString).orElseGet(() -> "the topics at " + bootstrap.orElse("?"));
  }

  /** The job whose topics they are; empty of an archive. */
  Optional<JobSettings> job() {
    return bootstrap.map(broker -> settings.load("kafka.bootstrap=" + broker).job());
  }

  /**
   * Looks all through.
   *
   * @throws ParameterException that tells why it cannot be read
   * @throws se.garantivakt.job.settings.BrokerException when the broker does not answer
   */
  EpisodeSearch search(Optional<String> episode, ZoneId zone) {
    if (events.isPresent() == bootstrap.isPresent()) {
      throw wrong("name one of --events PATH (an archive) and --bootstrap HOST:PORT (the topics)");
    }
    EpisodeSearch search = new EpisodeSearch(episode);
    if (events.isPresent()) {
      return EventsArgument.read(command, events.get(), zone, search::read);
    }
    JobSettings job = job().orElseThrow();
    Map<String, EventType> topics =
        job.input().topics().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
    try (AskedBroker broker = AskedBroker.of(job.kafka(), PATIENCE)) {
      Set<String> missing = new TreeSet<>(topics.keySet());
      missing.removeAll(broker.topics(topics.keySet()).keySet());
      if (!missing.isEmpty()) {
        throw wrong("at " + bootstrap.get() + " there is no topic " + String.join(", ", missing));
      }
    }
    EventDecoder decoder = new EventDecoder(job.input().limits(zone));
    try (OutputReader reader =
        new OutputReader(job.kafka().consumer().properties(), topics.keySet())) {
      reader.rest(record -> search.take(entry(record, topics.get(record.topic()), decoder)));
    }
    return search;
  }

  private static ArchiveEntry entry(
      ConsumerRecord<byte[], byte[]> record, EventType topic, EventDecoder decoder) {
    Optional<String> key = Optional.ofNullable(record.key()).map(bytes -> new String(bytes, UTF_8));
    byte[] value = record.value() == null ? new byte[0] : record.value();
    Decoded decoded = decoder.decode(value, key, topic, Instant.ofEpochMilli(record.timestamp()));
    if (decoded instanceof Decoded.Readable readable) {
      LogPosition position =
          new LogPosition(record.timestamp(), topic, record.partition(), record.offset());
      return new ArchiveEntry.Heard(new LoggedEvent(readable.event(), position));
    }
    String place = record.topic() + "-" + record.partition();
    return new ArchiveEntry.Unreadable(
        place, record.offset(), ((Decoded.Rejected) decoded).rejection());
  }

  private ParameterException wrong(String message) {
    return new ParameterException(command.commandLine(), message);
  }
}
