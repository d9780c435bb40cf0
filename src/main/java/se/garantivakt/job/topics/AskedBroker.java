package se.garantivakt.job.topics;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.AuthorizationException;
import se.garantivakt.job.settings.BrokerException;
import se.garantivakt.job.settings.BrokerFacts;
import se.garantivakt.job.settings.KafkaSettings;
import se.garantivakt.job.settings.Right;
import se.garantivakt.job.settings.TopicFacts;

/**
 * A broker that is asked over the network. Waits a set time for each answer; an answer that does
 * not come is a {@link BrokerException}.
 */
public final class AskedBroker implements BrokerFacts, AutoCloseable {
  private static final String WHOLE = "default.api.timeout.ms";
  private static final String ONE_REQUEST = "request.timeout.ms";

  private final String address;
  private final Admin admin;

  private AskedBroker(String address, Admin admin) {
    this.address = address;
    this.admin = admin;
  }

  /** The broker of these settings, given so long to answer unless they say how long. */
  public static AskedBroker of(KafkaSettings kafka, Duration patience) {
    Properties properties = kafka.admin().properties();
    String millis = String.valueOf(patience.toMillis());
    if (!properties.containsKey(WHOLE) && !properties.containsKey(ONE_REQUEST)) {
      properties.put(WHOLE, millis);
      properties.put(ONE_REQUEST, millis);
    }
    try {
      return new AskedBroker(kafka.bootstrap(), Admin.create(properties));
    } catch (KafkaException wrong) {
      throw new BrokerException(sentence(kafka.bootstrap(), wrong), wrong);
    }
  }

  @Override
  public Optional<Duration> longestTransaction() {
    Collection<Node> nodes = answer(admin.describeCluster().nodes());
    ConfigResource any =
        new ConfigResource(
            ConfigResource.Type.BROKER, String.valueOf(nodes.iterator().next().id()));
    try {
      Config config = answer(admin.describeConfigs(List.of(any)).values().get(any));
      return Optional.ofNullable(config.get("transaction.max.timeout.ms"))
          .map(entry -> Duration.ofMillis(Long.parseLong(entry.value())));
    } catch (BrokerException refused) {
      if (refused.getCause() instanceof AuthorizationException) {
        return Optional.empty();
      }
      throw refused;
    }
  }

  /** Those of the topics that are there and that the client may see. */
  public Set<String> present(Collection<String> names) {
    Set<String> there = new HashSet<>(answer(admin.listTopics().names()));
    there.retainAll(Set.copyOf(names));
    return there;
  }

  @Override
  public Map<String, TopicFacts> topics(Collection<String> names) {
    Set<String> there = present(names);
    Map<String, TopicDescription> descriptions =
        answer(admin.describeTopics(there).allTopicNames());
    Map<ConfigResource, Config> configs =
        answer(
            admin
                .describeConfigs(
                    there.stream()
                        .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
                        .toList())
                .all());
    Map<String, TopicFacts> topics = new TreeMap<>();
    configs.forEach(
        (topic, config) -> topics.put(topic.name(), facts(descriptions.get(topic.name()), config)));
    return topics;
  }

  @Override
  public Set<Right> refused(Collection<Right> rights) {
    try {
      return new AskedRights(admin).refused(rights);
    } catch (ExecutionException wrong) {
      throw new BrokerException(sentence(address, wrong.getCause()), wrong.getCause());
    } catch (InterruptedException stopped) {
      throw interrupted(stopped);
    }
  }

  private static TopicFacts facts(TopicDescription description, Config config) {
    int replication = description.partitions().get(0).replicas().size();
    Map<String, String> values =
        config.entries().stream()
            .filter(entry -> entry.value() != null)
            .collect(Collectors.toMap(ConfigEntry::name, ConfigEntry::value));
    return new TopicFacts(description.partitions().size(), replication, values);
  }

  /**
   * Creates topics, and waits until the leaders of all their partitions answer. One that somebody
   * else creates in the same moment is an error.
   */
  public void create(Collection<TopicPlan> plans) {
    answer(admin.createTopics(plans.stream().map(TopicPlan::asNew).toList()).all());
    Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
    for (TopicPlan plan : plans) {
      for (int partition = 0; partition < plan.partitions(); partition++) {
        ends.put(new TopicPartition(plan.name(), partition), OffsetSpec.latest());
      }
    }
    NewTopics.usual().ask(() -> answer(admin.listOffsets(ends).all()));
  }

  private <T> T answer(KafkaFuture<T> future) {
    try {
      return future.get();
    } catch (ExecutionException wrong) {
      throw new BrokerException(sentence(address, wrong.getCause()), wrong.getCause());
    } catch (InterruptedException stopped) {
      throw interrupted(stopped);
    }
  }

  private BrokerException interrupted(InterruptedException stopped) {
    Thread.currentThread().interrupt();
    return new BrokerException("asking the broker at " + address + " was interrupted", stopped);
  }

  private static String sentence(String address, Throwable wrong) {
    Throwable root = wrong;
    while (root instanceof KafkaException && root.getCause() != null) {
      root = root.getCause();
    }
    String said = String.valueOf(root.getMessage()).lines().findFirst().orElse("");
    return "no answer from the broker at "
        + address
        + " ("
        + root.getClass().getSimpleName()
        + ": "
        + said
        + ")";
  }

  @Override
  public void close() {
    admin.close(Duration.ZERO);
  }
}
