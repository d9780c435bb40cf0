package se.garantivakt.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import se.garantivakt.event.EventType;

/**
 * The topics that are to take simulated records. They are looked at before anything is written: a
 * run that cannot end well does not begin.
 *
 * @param bootstrap {@code HOST:PORT} of one broker or several, with commas
 */
public record KafkaTarget(String bootstrap) {
  private static final int PATIENCE_MILLIS = 10_000;

  /**
   * Makes sure that the brokers answer, that all four topics are there, and that they keep the time
   * a record comes with; a topic that stamps its own would move the past to today.
   *
   * @throws KafkaTargetException that says what is wrong
   */
  public void check() {
    try (Admin admin = Admin.create(properties())) {
      var there = admin.listTopics().names().get();
      List<String> missing = topics().filter(topic -> !there.contains(topic)).toList();
      if (!missing.isEmpty()) {
        String what = "at " + bootstrap + " there is no topic " + String.join(", ", missing);
        throw KafkaTargetException.wrong(what + "; create it first");
      }
      requireGivenTime(stamping(admin));
    } catch (KafkaException | ExecutionException e) {
      throw KafkaTargetException.of(bootstrap, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw KafkaTargetException.of(bootstrap, e);
    }
  }

  /** Opens the topics for writing. */
  public RecordSink open() {
    try {
      return new KafkaSink(bootstrap, properties());
    } catch (KafkaException e) {
      throw KafkaTargetException.of(bootstrap, e);
    }
  }

  private static List<String> stamping(Admin admin)
      throws ExecutionException, InterruptedException {
    List<ConfigResource> resources =
        topics().map(topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic)).toList();
    List<String> found = new ArrayList<>();
    Map<ConfigResource, Config> configs = admin.describeConfigs(resources).all().get();
    for (ConfigResource topic : resources) {
      var type = configs.get(topic).get(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG);
      if (type.value().equals("LogAppendTime")) {
        found.add(topic.name());
      }
    }
    return found;
  }

  private static void requireGivenTime(List<String> stamping) {
    if (!stamping.isEmpty()) {
      throw KafkaTargetException.wrong(
          String.join(", ", stamping)
              + " stamps the time of appending, and the simulated times would be lost; set"
              + " message.timestamp.type=CreateTime");
    }
  }

  private static Stream<String> topics() {
    return Stream.of(EventType.values()).map(SimulatedRecord::topicName);
  }

  private Properties properties() {
    Properties properties = new Properties();
    properties.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
    properties.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
    properties.put(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
    return properties;
  }
}
