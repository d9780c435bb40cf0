package se.garantivakt.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import se.garantivakt.audit.compare.ToldFolder;
import se.garantivakt.job.settings.JobSettings;
import se.garantivakt.job.settings.OutputTopic;
import se.garantivakt.job.topics.AskedBroker;
import se.garantivakt.local.OutputReader;
import se.garantivakt.replay.explain.AlertName;
import se.garantivakt.replay.explain.Published;
import se.garantivakt.replay.explain.PublishedForecast;

/**
 * Where what was published about an alert is read: a folder of a replay, or the topics of the
 * broker that the events come from; a {@code @Mixin}.
 */
final class PublishedAlerts {
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final ObjectMapper JSON = new ObjectMapper();

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--then",
      paramLabel = "DIR",
      description =
          "With --alert: what was published, a folder as replay --out writes it (default: with"
              + " --bootstrap the topics of that broker, else nothing).")
  private Optional<Path> then = Optional.empty();

  /** Refuses the folder where no alert is asked about. */
  void check(boolean asked) {
    if (then.isPresent() && !asked) {
      throw wrong("--then goes with --alert");
    }
  }

  /** The records that name an alert; empty where no topic is at hand. */
  Optional<Published> about(AlertName name, ExplainFrom from) {
    if (then.isEmpty() && from.isArchive()) {
      return Optional.empty();
    }
    String place = then.map(Path::toString).orElseGet(from::place);
    Published published = new Published(name, OutputTopic.ALERT.contract() + " in " + place);
    if (!each(OutputTopic.ALERT, from, published::take)) {
      throw wrong("there is no " + OutputTopic.ALERT.contract() + " in " + place);
    }
    return Optional.of(published);
  }

  /** The clinic's row by which an alert by forecast was decided, so far as it is at hand. */
  PublishedForecast forecast(JsonNode alert, ZoneId zone, ExplainFrom from) {
    PublishedForecast forecast = new PublishedForecast(alert, zone);
    each(OutputTopic.ACCESSIBILITY, from, forecast::take);
    return forecast;
  }

  /** Hands on the records of a topic, and tells whether it is there. */
  private boolean each(OutputTopic topic, ExplainFrom from, Consumer<JsonNode> out) {
    if (then.isEmpty()) {
      return eachOfTopic(topic, from.job().orElseThrow(), out);
    }
    try {
      return new ToldFolder(then.get()).each(topic, out);
    } catch (IllegalArgumentException unreadable) {
      throw wrong(unreadable.getMessage());
    } catch (IOException unreadable) {
      throw wrong("cannot read " + then.get() + ": " + unreadable.getMessage());
    }
  }

  private static boolean eachOfTopic(OutputTopic topic, JobSettings job, Consumer<JsonNode> out) {
    String name = job.output().topic(topic);
    try (AskedBroker broker = AskedBroker.of(job.kafka(), PATIENCE)) {
      if (broker.topics(Set.of(name)).isEmpty()) {
        return false;
      }
    }
    try (OutputReader reader =
        new OutputReader(job.kafka().consumer().properties(), List.of(name))) {
      reader.rest(record -> hand(record, out));
    }
    return true;
  }

  /** A tombstone says nothing. */
  private static void hand(ConsumerRecord<byte[], byte[]> record, Consumer<JsonNode> out) {
    if (record.value() == null) {
      return;
    }
    try {
      out.accept(JSON.readTree(record.value()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ParameterException wrong(String message) {
    return new ParameterException(command.commandLine(), message);
  }
}
