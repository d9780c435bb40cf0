package se.garantivakt.simulate;

import java.time.Instant;
import java.util.Optional;
import se.garantivakt.event.EventType;
import se.garantivakt.event.RejectionReason;

/**
 * One record of an input topic, as a broker would hold it.
 *
 * @param topic the topic it lies in, which of a poisoned record may not be the type it names
 * @param key the episode's id; decides the partition
 * @param value the bytes of the record; never written to
 * @param loggedAt when the log took it, in whole milliseconds
 * @param partition as Kafka's own partitioner would choose by the key
 * @param offset within the partition, from 0
 * @param poison why the record cannot be read, where it was made so
 */
public record SimulatedRecord(
    EventType topic,
    String key,
    byte[] value,
    Instant loggedAt,
    int partition,
    long offset,
    Optional<RejectionReason> poison) {

  /** The name of the topic in the contract. */
  public String topicName() {
    return topicName(topic);
  }

  /** The name in the contract of the topic of a type. */
  public static String topicName(EventType type) {
    return "care." + type.wire();
  }
}
