package se.garantivakt.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import se.garantivakt.job.settings.OutputSettings;
import se.garantivakt.job.settings.OutputTopic;

/** What a run has published so far, gathered from its topics. */
public final class Results {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final OutputSettings topics;
  private final Map<String, JsonNode> statuses = new TreeMap<>();
  private final Map<String, Long> alerts = new TreeMap<>();
  private final Map<String, Long> outcomes = new TreeMap<>();
  private final Map<String, Long> inputs = new TreeMap<>();
  private final Set<String> episodes = new HashSet<>();
  private final Map<String, JsonNode> figures = new TreeMap<>();
  private long rejected;
  private long rows;

  /** From the topics of a run. */
  public Results(OutputSettings topics) {
    this.topics = topics;
  }

  /** Takes a record in; gives it back if it is an alert. */
  public Optional<JsonNode> take(ConsumerRecord<byte[], byte[]> record) {
    String topic = record.topic();
    if (topic.equals(topics.topic(OutputTopic.STATUS))) {
      String clockId = new String(record.key(), UTF_8);
      if (record.value() == null) {
        statuses.remove(clockId);
      } else {
        statuses.put(clockId, json(record));
      }
    } else if (topic.equals(topics.topic(OutputTopic.ALERT))) {
      JsonNode alert = json(record);
      alerts.merge(alert.get("kind").textValue(), 1L, Long::sum);
      return Optional.of(alert);
    } else if (topic.equals(topics.topic(OutputTopic.AUDIT))) {
      JsonNode audit = json(record);
      if (audit.get("kind").textValue().equals("outcome")) {
        outcomes.merge(audit.get("outcome").textValue(), 1L, Long::sum);
        inputs.merge(audit.get("origin").get("topic").textValue(), 1L, Long::sum);
        episodes.add(audit.get("episodeId").textValue());
      }
    } else if (topic.equals(topics.topic(OutputTopic.ACCESSIBILITY))) {
      JsonNode row = json(record);
      if (row.get("kind").textValue().equals("current")) {
        rows++;
        figures.put(new String(record.key(), UTF_8), row);
      }
    } else if (topic.equals(topics.topic(OutputTopic.REJECTED))) {
      rejected++;
      inputs.merge(json(record).get("topic").textValue(), 1L, Long::sum);
    }
    return Optional.empty();
  }

  /** The latest state of every clock that there is. */
  public Collection<JsonNode> statuses() {
    return Collections.unmodifiableCollection(statuses.values());
  }

  /** The latest current figures of every clinic, and of the region. */
  public Collection<JsonNode> figures() {
    return Collections.unmodifiableCollection(figures.values());
  }

  /** How many current rows of clinics were told. */
  public long rows() {
    return rows;
  }

  /** How many alerts of each kind were said. */
  public Map<String, Long> alerts() {
    return Collections.unmodifiableMap(alerts);
  }

  /** How many inputs became what; {@code rejected} is one of it. */
  public Map<String, Long> outcomes() {
    Map<String, Long> all = new TreeMap<>(outcomes);
    all.put("rejected", rejected);
    return all;
  }

  /** How many inputs of each topic have become anything. */
  public Map<String, Long> inputs() {
    return Collections.unmodifiableMap(inputs);
  }

  /** Of how many episodes anything was heard. */
  public int episodes() {
    return episodes.size();
  }

  /** How many inputs have become anything. */
  public long workedOff() {
    return rejected + outcomes.values().stream().mapToLong(Long::longValue).sum();
  }

  private static JsonNode json(ConsumerRecord<byte[], byte[]> record) {
    try {
      return JSON.readTree(record.value());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
