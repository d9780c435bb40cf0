package se.garantivakt.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;

/**
 * What all events of a history have in common.
 *
 * @param policy under which it is told
 * @param first its first day
 * @param theme which clocks it is about: contact, referral, treatment or mixed
 * @param subjects how often, in percent, an event names what it is about
 * @param late how often, in percent, an event reaches the log days late
 * @param span over how many days it happens
 */
record Tone(
    Policies.Policy policy, LocalDate first, String theme, int subjects, int late, int span) {
  private static final List<LocalDate> FIRST =
      List.of(
          LocalDate.of(2024, 1, 20),
          LocalDate.of(2025, 8, 25),
          LocalDate.of(2023, 10, 1),
          LocalDate.of(2021, 10, 20),
          LocalDate.of(2018, 12, 20));
  private static final List<LocalTime> TIMES =
      List.of(LocalTime.MIN, LocalTime.of(23, 59, 59), LocalTime.of(2, 30), LocalTime.NOON);

  static Tone of(long seed, List<Policies.Policy> policies) {
    Random random = new Random(seed);
    Policies.Policy policy = policies.get(random.nextInt(policies.size()));
    LocalDate first = FIRST.get(random.nextInt(FIRST.size()));
    String theme = List.of("contact", "referral", "treatment", "mixed").get(random.nextInt(4));
    int subjects = List.of(0, 0, 25, 70).get(random.nextInt(4));
    int late = List.of(0, 15, 50).get(random.nextInt(3));
    int span = List.of(200, 200, 30, 6).get(random.nextInt(4));
    return new Tone(policy, first, theme, subjects, late, span);
  }

  ZoneId zone() {
    return policy.engine().days().zone();
  }

  /** A day of the history; earlier ones come more often. */
  LocalDate day(Random random) {
    return first.plusDays(Math.min(random.nextInt(span + 1), random.nextInt(span + 1)));
  }

  /** An instant of the history, on a full minute, or at the edge of a day. */
  Instant instant(Random random) {
    if (policy.exact()) {
      int minutes = random.nextInt(8) == 0 ? random.nextInt(3000) : random.nextInt(400);
      return first
          .atTime(LocalTime.of(21, 0))
          .atZone(zone())
          .toInstant()
          .plusSeconds(60L * minutes);
    }
    return on(day(random), random);
  }

  Instant on(LocalDate day, Random random) {
    LocalTime time =
        random.nextInt(4) == 0
            ? TIMES.get(random.nextInt(TIMES.size()))
            : LocalTime.of(7 + random.nextInt(11), random.nextInt(60));
    return day.atTime(time).atZone(zone()).toInstant();
  }

  /** When the log took what occurred then: mostly soon, at times days late, now and then before. */
  Instant logged(Instant occurred, Random random) {
    Instant logged = occurred.plusSeconds(60L * random.nextInt(90));
    if (random.nextInt(100) < late) {
      int most = policy.exact() ? 300 : 60 * 24 * 60;
      logged = occurred.plusSeconds(60L * random.nextInt(most));
    } else if (random.nextInt(25) == 0) {
      logged = occurred.minusSeconds(60L * random.nextInt(policy.exact() ? 120 : 23 * 60));
    }
    // many share an instant, midnight among them
    if (random.nextInt(3) == 0) {
      LocalDate next = LocalDate.ofInstant(logged, zone()).plusDays(1);
      logged = next.atTime(random.nextBoolean() ? 0 : 9, 0).atZone(zone()).toInstant();
    }
    return logged;
  }

  /** An instant after most of the history. */
  Instant end(Random random) {
    int days = policy.exact() ? random.nextInt(3) : random.nextInt(300);
    return on(first.plusDays(days), random);
  }
}
