package se.garantivakt.job.settings;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;

/**
 * Properties of Kafka clients that the job decides itself, each with the sentence that says why.
 */
final class KafkaRefusals {
  private static final String BYTES = "the job reads and writes bytes";
  private static final String PARTITION =
      "the job decides the partition: what is said of an episode stays in order";

  private static final Map<String, String> SENTENCES =
      Map.ofEntries(
          entry("bootstrap.servers", "say it as kafka.bootstrap"),
          entry("bootstrap.controllers", "the job asks brokers: say kafka.bootstrap"),
          entry("client.id", "the job names its clients, each otherwise"),
          entry("group.id", "say it as input.group"),
          entry("group.instance.id", "the job shares out the partitions itself"),
          entry("auto.offset.reset", "say it as input.start"),
          entry("isolation.level", "say it as input.isolation"),
          entry("enable.auto.commit", "progress lies in the job's checkpoints"),
          entry("auto.commit.interval.ms", "progress lies in the job's checkpoints"),
          entry("allow.auto.create.topics", "topics are made by garantivakt topics create"),
          entry("key.deserializer", BYTES),
          entry("value.deserializer", BYTES),
          entry("key.serializer", BYTES),
          entry("value.serializer", BYTES),
          entry("transactional.id", "say its beginning as output.transactional-id-prefix"),
          entry("transaction.timeout.ms", "say it as output.transaction-timeout"),
          entry("transaction.two.phase.commit.enable", "the job commits with its checkpoints"),
          entry("acks", "always all: less can lose what was said"),
          entry("enable.idempotence", "always true: transactions need it"),
          entry("compression.type", "say it as output.compression"),
          entry("partitioner.class", PARTITION),
          entry("partitioner.ignore.keys", PARTITION));

  private KafkaRefusals() {}

  /** How many there are. */
  static int count() {
    return SENTENCES.size();
  }

  /** Why a property cannot be set, if it cannot. */
  static Optional<String> sentence(String name) {
    return Optional.ofNullable(SENTENCES.get(name));
  }
}
