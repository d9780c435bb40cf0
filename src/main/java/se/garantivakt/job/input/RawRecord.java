package se.garantivakt.job.input;

import java.util.List;

/**
 * One record of an input topic as the broker gave it, unread. The arrays are never written to.
 *
 * @param time the record's timestamp, epoch milliseconds: when the log took it
 * @param key {@code null} where the record has none
 * @param value {@code null} where the record has none
 */
public record RawRecord(
    String topic,
    int partition,
    long offset,
    long time,
    byte[] key,
    byte[] value,
    List<RawHeader> headers) {

  /** A header of it; {@code value} is {@code null} where it has none. */
  public record RawHeader(String name, byte[] value) {}
}
