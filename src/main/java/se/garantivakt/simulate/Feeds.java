package se.garantivakt.simulate;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import se.garantivakt.event.EventType;

/**
 * When a topic takes what was sent to it. On some days one stands still for hours and then takes
 * everything at once, while the others run: so they get out of step.
 */
final class Feeds {
  private static final LocalTime NIGHTLY = LocalTime.of(3, 0);
  private static final Duration LONGEST = Duration.ofHours(8);

  private final long seed;
  private final double disorder;

  Feeds(long seed, double disorder) {
    this.seed = seed;
    this.disorder = disorder;
  }

  /** When the log takes what arrives then. */
  Instant taken(EventType topic, Instant arrives) {
    LocalDate day = arrives.atZone(Days.ZONE).toLocalDate();
    Dice dice = Dice.of(seed, Branch.FEED, topic.ordinal(), day.toEpochDay());
    boolean still = dice.chance(Lateness.STANDSTILL * disorder);
    if (!still) {
      return arrives;
    }
    Instant from = Days.officeTime(day, dice).atZone(Days.ZONE).toInstant();
    long millis = (long) (dice.exponential(Lateness.STANDSTILL_HOURS) * 3_600_000);
    Instant until = from.plusMillis(Math.min(millis, LONGEST.toMillis()));
    return arrives.isBefore(from) || arrives.isAfter(until) ? arrives : until;
  }

  /** When a unit sends what it registered: at once, or in the night after. */
  Instant sent(EventType topic, Happening happening, Instant registered) {
    String clinic = happening.concern().clinic();
    Dice dice = Dice.of(seed, Branch.FEED, Arrays.hashCode(clinic.toCharArray()));
    boolean byNight = dice.chance(Lateness.SENT_BY_NIGHT * disorder);
    boolean batched = topic == EventType.REFERRAL || topic == EventType.DECISION;
    if (!byNight || !batched || happening.concern().area().isEmpty()) {
      return registered;
    }
    LocalDate day = registered.atZone(Days.ZONE).toLocalDate();
    Instant night = day.atTime(NIGHTLY).atZone(Days.ZONE).toInstant();
    return registered.isBefore(night)
        ? night
        : day.plusDays(1).atTime(NIGHTLY).atZone(Days.ZONE).toInstant();
  }
}
