package se.garantivakt.job.settings;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.ConfigKey;

/** A block of the settings whose keys are Kafka's own, checked against what Kafka knows. */
enum KafkaBlock {
  /** What consumers, producers and admin clients all know. */
  CLIENT("kafka.client", "client", ConsumerConfig.configDef(), KafkaBlock::isOfEveryClient),
  CONSUMER("kafka.consumer", "consumer", ConsumerConfig.configDef(), name -> true),
  PRODUCER("kafka.producer", "producer", ProducerConfig.configDef(), name -> true),
  ADMIN("kafka.admin", "admin client", AdminClientConfig.configDef(), name -> true);

  private final String prefix;
  private final String whose;
  private final Map<String, ConfigKey> keys;

  KafkaBlock(String prefix, String whose, ConfigDef known, Predicate<String> taken) {
    this.prefix = prefix;
    this.whose = whose;
    this.keys =
        known.configKeys().entrySet().stream()
            .filter(key -> taken.test(key.getKey()) && !key.getKey().startsWith("internal."))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static boolean isOfEveryClient(String name) {
    return ProducerConfig.configNames().contains(name)
        && AdminClientConfig.configNames().contains(name);
  }

  static Stream<KafkaBlock> all() {
    return Stream.of(values());
  }

  /** The block that a key of the settings stands in. */
  static Optional<KafkaBlock> of(String key) {
    return all().filter(block -> key.startsWith(block.prefix + ".")).findFirst();
  }

  /** The key that leads to the block. */
  String prefix() {
    return prefix;
  }

  /** Whose properties these are, for people. */
  String whose() {
    return whose;
  }

  /** Kafka's name in a key of the settings. */
  String name(String key) {
    return key.substring(prefix.length() + 1);
  }

  /** The key of the settings for Kafka's name. */
  String key(String name) {
    return prefix + "." + name;
  }

  /** Kafka's definition, where it knows the name. */
  Optional<ConfigKey> definition(String name) {
    return Optional.ofNullable(keys.get(name));
  }

  Set<String> names() {
    return new TreeSet<>(keys.keySet());
  }

  /** What was said in this block, by Kafka's names. */
  Map<String, String> values(Map<String, Statement> said) {
    Map<String, String> values = new TreeMap<>();
    said.forEach(
        (key, statement) -> {
          if (of(key).filter(this::equals).isPresent()) {
            values.put(name(key), statement.text());
          }
        });
    return values;
  }
}
