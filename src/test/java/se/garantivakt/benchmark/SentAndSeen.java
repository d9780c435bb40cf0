package se.garantivakt.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import se.garantivakt.local.OutputReader;
import se.garantivakt.simulate.RecordSink;

/**
 * When what raises alerts came about, and when an alert of each was first seen: events, or instants
 * that come without one.
 */
final class SentAndSeen {
  private static final Duration LOOK = Duration.ofMillis(5);
  private static final long AT_MOST_NANOS = Duration.ofMinutes(5).toNanos();

  private final Raises raises;
  private final long[] cameAbout;
  private final long[] seen;

  SentAndSeen(int events, Raises raises) {
    this.raises = raises;
    this.cameAbout = new long[events];
    this.seen = new long[events];
  }

  /**
   * Sends all at a rate, and looks until an alert of each has been seen.
   *
   * @throws IllegalStateException if one is missing for minutes, or the job has failed
   */
  void follow(RecordSink sink, OutputReader alerts, int rate, Supplier<Optional<Throwable>> failure)
      throws IOException {
    long began = System.nanoTime();
    long last = began;
    int next = 0;
    for (int left = seen.length; left > 0; ) {
      while (next < seen.length && System.nanoTime() - began >= next * 1_000_000_000L / rate) {
        cameAbout[next] = System.nanoTime() + raises.after().toNanos();
        sink.take(raises.event(next++));
      }
      for (ConsumerRecord<byte[], byte[]> alert : alerts.poll(LOOK)) {
        int number = Raises.number(new String(alert.key(), UTF_8));
        if (seen[number] == 0 && raises.isMeant(alert.value())) {
          seen[number] = System.nanoTime();
          last = seen[number];
          left--;
        }
      }
      if (failure.get().isPresent() || System.nanoTime() - last > AT_MOST_NANOS) {
        throw new IllegalStateException(left + " alerts are missing", failure.get().orElse(null));
      }
    }
  }

  /** From coming about to being seen, sorted, without so many at the beginning; milliseconds. */
  long[] millis(int without) {
    long[] millis = new long[seen.length - without];
    for (int i = 0; i < millis.length; i++) {
      millis[i] = (seen[without + i] - cameAbout[without + i]) / 1_000_000;
    }
    Arrays.sort(millis);
    return millis;
  }
}
