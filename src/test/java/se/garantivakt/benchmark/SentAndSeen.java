package se.garantivakt.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import se.garantivakt.event.EventType;
import se.garantivakt.local.OutputReader;
import se.garantivakt.simulate.RecordSink;
import se.garantivakt.simulate.SimulatedRecord;

/**
 * When events were sent, and when an alert of each was first seen. Each is a referral to a
 * specialist of which the log hears so late that its deadline is near: it raises an alert.
 */
final class SentAndSeen {
  private static final int DAYS_AGO = 80;
  private static final Duration LOOK = Duration.ofMillis(5);
  private static final long AT_MOST_NANOS = Duration.ofMinutes(5).toNanos();
  private static final String EVENT =
      "{\"eventId\":\"%s\",\"type\":\"referral\",\"action\":\"decided\",\"episodeId\":\"%s\","
          + "\"patientId\":\"%s\",\"occurredAt\":\"%s\",\"recordedAt\":\"%s\","
          + "\"residence\":\"0180\",\"problem\":\"new\",\"origin\":\"provider\","
          + "\"reason\":\"assessment\",\"careLevel\":\"specialised\",\"careArea\":\"241\","
          + "\"toClinicId\":\"SE2321000016-4F7K\",\"clinicId\":\"SE2321000016-1A01\"}";

  private final long[] sent;
  private final long[] seen;
  private final ZoneId zone;

  SentAndSeen(int events, ZoneId zone) {
    this.sent = new long[events];
    this.seen = new long[events];
    this.zone = zone;
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
    for (int left = sent.length; left > 0; ) {
      while (next < sent.length && System.nanoTime() - began >= next * 1_000_000_000L / rate) {
        sink.take(event(next));
        sent[next++] = System.nanoTime();
      }
      for (ConsumerRecord<byte[], byte[]> alert : alerts.poll(LOOK)) {
        int number = number(new String(alert.key(), UTF_8));
        if (seen[number] == 0) {
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

  /** From sending to seeing, sorted, without so many at the beginning; milliseconds. */
  long[] millis(int without) {
    long[] millis = new long[sent.length - without];
    for (int i = 0; i < millis.length; i++) {
      millis[i] = (seen[without + i] - sent[without + i]) / 1_000_000;
    }
    Arrays.sort(millis);
    return millis;
  }

  private SimulatedRecord event(int number) {
    String episode = new UUID(~number, number).toString();
    Instant now = Instant.now();
    Instant began = LocalDate.now(zone).minusDays(DAYS_AGO).atTime(9, 0).atZone(zone).toInstant();
    String value =
        EVENT.formatted(
            new UUID(number, 1), episode, new UUID(number, 2), began, now.minusSeconds(2));
    return new SimulatedRecord(
        EventType.REFERRAL, episode, value.getBytes(UTF_8), now, 0, number, Optional.empty());
  }

  private static int number(String episodeId) {
    return Math.toIntExact(UUID.fromString(episodeId).getLeastSignificantBits());
  }
}
