package se.garantivakt.job;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.BitSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The alerts of one kind as they were read: of which episodes, and when they stood in the log. */
final class AlertCount {
  private final String mark;
  private final int most;
  private final BitSet episodes = new BitSet();
  private long count;
  private long first = Long.MAX_VALUE;
  private long last = Long.MIN_VALUE;

  /** Of that kind, and of so many episodes: what is said of others is not counted. */
  AlertCount(String kind, int episodes) {
    this.mark = "\"kind\":\"" + kind + '"';
    this.most = episodes;
  }

  /** Takes a record in, if it is of this kind. */
  boolean take(ConsumerRecord<byte[], byte[]> alert) {
    if (!new String(alert.value(), UTF_8).contains(mark)) {
      return false;
    }
    int number = BurstEvents.number(new String(alert.key(), UTF_8));
    if (number >= most) {
      return true;
    }
    count++;
    episodes.set(number);
    first = Math.min(first, alert.timestamp());
    last = Math.max(last, alert.timestamp());
    return true;
  }

  long count() {
    return count;
  }

  /** Of how many episodes. */
  long episodes() {
    return episodes.cardinality();
  }

  /** When the broker appended the first of them, epoch milliseconds. */
  long first() {
    return first;
  }

  /** When the broker appended the last of them. */
  long last() {
    return last;
  }

  /** The time from the first to the last. */
  double seconds() {
    return (last - first) / 1e3;
  }
}
