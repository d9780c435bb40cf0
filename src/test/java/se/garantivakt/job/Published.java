package se.garantivakt.job;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import se.garantivakt.job.settings.JobSettings;
import se.garantivakt.job.settings.OutputTopic;
import se.garantivakt.local.OutputReader;
import se.garantivakt.schema.Schemas;

/** What a job has committed to its topics, as it was read so far; of an episode in its order. */
public final class Published {
  /** What a job writes. */
  public static final List<OutputTopic> TOPICS = List.of(OutputTopic.values());

  private final JobSettings settings;
  private final Map<String, OutputTopic> topics;
  private final Map<OutputTopic, List<ConsumerRecord<byte[], byte[]>>> raw =
      new EnumMap<>(OutputTopic.class);
  private final Map<OutputTopic, List<JsonNode>> told = new EnumMap<>(OutputTopic.class);
  private final List<JsonNode> transitions = new ArrayList<>();
  private final List<JsonNode> outcomes = new ArrayList<>();

  public Published(JobSettings settings) {
    this.settings = settings;
    this.topics = TOPICS.stream().collect(Collectors.toMap(settings.output()::topic, t -> t));
    for (OutputTopic topic : TOPICS) {
      raw.put(topic, new ArrayList<>());
      told.put(topic, new ArrayList<>());
    }
  }

  /** All that a job which has ended has said. */
  public static Published by(JobSettings settings) {
    Published published = new Published(settings);
    try (OutputReader reader = published.reader()) {
      published.take(reader.rest());
    }
    return published;
  }

  /** A reader of these topics from their beginning. */
  public OutputReader reader() {
    Properties client = new Properties();
    client.put("bootstrap.servers", settings.kafka().bootstrap());
    return new OutputReader(client, topics.keySet());
  }

  /** Takes in what has come. */
  public void take(Collection<ConsumerRecord<byte[], byte[]>> come) {
    for (ConsumerRecord<byte[], byte[]> record : come) {
      OutputTopic topic = topics.get(record.topic());
      raw.get(topic).add(record);
      if (record.value() != null) {
        JsonNode json = Schemas.json(new String(record.value(), UTF_8));
        told.get(topic).add(json);
        if (topic == OutputTopic.AUDIT) {
          boolean outcome = json.get("kind").textValue().equals("outcome");
          (outcome ? outcomes : transitions).add(json);
        }
      }
    }
  }

  /** The records of a topic, tombstones too. */
  public List<ConsumerRecord<byte[], byte[]>> raw(OutputTopic topic) {
    return raw.get(topic);
  }

  /** What stands in the records of a topic; tombstones hold nothing. */
  public List<JsonNode> of(OutputTopic topic) {
    return told.get(topic);
  }

  public List<JsonNode> alerts() {
    return told.get(OutputTopic.ALERT);
  }

  public List<JsonNode> transitions() {
    return transitions;
  }

  public List<JsonNode> outcomes() {
    return outcomes;
  }
}
