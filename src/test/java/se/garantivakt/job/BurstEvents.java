package se.garantivakt.job;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Iterator;
import java.util.Optional;
import java.util.UUID;
import se.garantivakt.event.EventType;
import se.garantivakt.simulate.SimulatedRecord;

/**
 * One event for each episode: a referral to a specialist was decided. First those whose deadline
 * passes at the midnight before, then those of the burst. Ids are UUIDs that fall anywhere; that of
 * an episode carries its number, so that nothing need be remembered to tell what has been said of
 * which.
 */
final class BurstEvents implements Iterator<SimulatedRecord> {
  private static final int CLINICS = 200;
  private static final String EVENT =
      "{\"eventId\":\"%s\",\"type\":\"referral\",\"action\":\"decided\",\"episodeId\":\"%s\","
          + "\"patientId\":\"%s\",\"occurredAt\":\"%s\",\"recordedAt\":\"%s\","
          + "\"residence\":\"0180\",\"problem\":\"new\",\"origin\":\"provider\","
          + "\"reason\":\"assessment\",\"careLevel\":\"specialised\",\"careArea\":\"241\","
          + "\"toClinicId\":\"SE2321000016-%s\",\"clinicId\":\"SE2321000016-7B10\"}";

  private final Eve eve;
  private final long episodes;
  private final long before;
  private long next;

  BurstEvents(Eve eve, long episodes, long before) {
    this.eve = eve;
    this.episodes = episodes;
    this.before = before;
  }

  @Override
  public boolean hasNext() {
    return next < before + episodes;
  }

  @Override
  public SimulatedRecord next() {
    long place = next++;
    return place < before
        ? of(episodes + place, eve.before().logged(place, before), eve.before())
        : of(place - before, eve.logged(place - before, episodes), eve);
  }

  private static SimulatedRecord of(long number, Instant logged, Eve eve) {
    String episode = new UUID(mixed(3 * number), number).toString();
    String value =
        EVENT.formatted(
            id(3 * number + 1),
            episode,
            id(3 * number + 2),
            eve.began(number),
            logged.minusSeconds(2),
            Long.toString(46_656 + number % CLINICS, 36));
    return new SimulatedRecord(
        EventType.REFERRAL, episode, value.getBytes(UTF_8), logged, 0, number, Optional.empty());
  }

  /** The number of the episode of that id; those of the midnight before come after the burst's. */
  static int number(String episodeId) {
    return Math.toIntExact(UUID.fromString(episodeId).getLeastSignificantBits());
  }

  private static String id(long seed) {
    return new UUID(mixed(seed), mixed(~seed)).toString();
  }

  /** Spreads numbers over all 64 bits (the last steps of SplitMix64), each to another. */
  private static long mixed(long seed) {
    long z = (seed + 1) * 0x9E3779B97F4A7C15L;
    z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
    z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
    return z ^ z >>> 31;
  }
}
