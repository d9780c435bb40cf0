package se.garantivakt.job.output;

import java.util.Optional;
import se.garantivakt.job.settings.OutputTopic;

/**
 * One record on its way out, as its topic has it. The arrays are never written to.
 *
 * @param key {@code null} where the record has none
 * @param partitionBy the bytes that choose the partition, as Kafka's own clients choose it by key:
 *     all that is said of an episode lies in the partition of its id
 * @param value {@code null} for a tombstone
 * @param rules which rules said it, {@code id/version}; empty where none did
 */
public record OutputRecord(
    OutputTopic topic, byte[] key, byte[] partitionBy, byte[] value, Optional<String> rules) {}
