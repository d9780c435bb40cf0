package se.garantivakt.event;

import java.util.Comparator;

/**
 * Where the log took an event: decides what was known when, and which of several events with one id
 * counts.
 *
 * @param loggedAt epoch milliseconds
 */
public record LogPosition(long loggedAt, EventType topic, int partition, long offset)
    implements Comparable<LogPosition> {

  private static final Comparator<LogPosition> ORDER =
      Comparator.comparingLong(LogPosition::loggedAt)
          .thenComparing(LogPosition::topic)
          .thenComparingInt(LogPosition::partition)
          .thenComparingLong(LogPosition::offset);

  @Override
  public int compareTo(LogPosition other) {
    return ORDER.compare(this, other);
  }
}
