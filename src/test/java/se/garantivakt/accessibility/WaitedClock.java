package se.garantivakt.accessibility;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import se.garantivakt.engine.Counted;
import se.garantivakt.engine.Counted.Kind;
import se.garantivakt.engine.Counted.Standing;

/**
 * A clock as it was in the end: a row of stretches, each at a clinic and with a standing, until it
 * got its care or was cancelled or goes on.
 *
 * @param stretches the first begins with the clock, each ends where the next begins
 * @param end where the last one ends, {@link Long#MAX_VALUE} of one that goes on
 * @param completed the standing with which it got its care; absent when it did not
 */
record WaitedClock(
    String guarantee, int limit, List<Stretch> stretches, long end, Optional<Standing> completed) {
  static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
  static final List<String> CLINICS = List.of("A", "B");

  record Stretch(long from, String clinic, Standing standing) {}

  static LocalDate dayOf(long instant) {
    return Instant.ofEpochMilli(instant).atZone(ZONE).toLocalDate();
  }

  LocalDate start() {
    return dayOf(stretches.get(0).from());
  }

  /** The stretch in which it waits at an instant. */
  Optional<Stretch> at(long instant) {
    return instant >= end
        ? Optional.empty()
        : stretches.stream().filter(s -> s.from() <= instant).reduce((a, b) -> b);
  }

  String lastClinic() {
    return stretches.get(stretches.size() - 1).clinic();
  }

  /** What an engine says of it. */
  List<Counted> differences() {
    List<Counted> all = new ArrayList<>();
    Stretch first = stretches.get(0);
    all.add(counted(Kind.BEGUN, 1, first, first.from()));
    for (int i = 0; i < stretches.size(); i++) {
      long until = i + 1 < stretches.size() ? stretches.get(i + 1).from() : end;
      all.add(counted(Kind.WAITING, 1, stretches.get(i), stretches.get(i).from()));
      if (until != Long.MAX_VALUE) {
        all.add(counted(Kind.WAITING, -1, stretches.get(i), until));
      }
    }
    completed.ifPresent(
        s -> all.add(counted(Kind.COMPLETED, 1, new Stretch(end, lastClinic(), s), end)));
    return all;
  }

  private Counted counted(Kind kind, int sign, Stretch s, long instant) {
    long day = start().toEpochDay();
    Optional<String> area = Optional.of("311");
    return new Counted(kind, sign, s.clinic(), guarantee, area, instant, day, limit, s.standing());
  }

  static Counted undone(Counted c) {
    return new Counted(
        c.kind(),
        -c.sign(),
        c.clinicId(),
        c.guarantee(),
        c.careArea(),
        c.instant(),
        c.startDay(),
        c.limitDays(),
        c.standing());
  }

  /** Some clock that begins in the days from one on; about half of its instants are midnights. */
  static WaitedClock any(Random random, String guarantee, int limit, LocalDate from, int days) {
    List<Stretch> stretches = new ArrayList<>();
    LocalDate day = from.plusDays(random.nextInt(days));
    Standing covered = random.nextInt(8) == 0 ? Standing.NOT_COVERED : Standing.PLAIN;
    long at = instant(random, day);
    stretches.add(new Stretch(at, CLINICS.get(random.nextInt(2)), covered));
    while (random.nextInt(3) == 0) {
      day = day.plusDays(1 + random.nextInt(30));
      at = Math.max(at, instant(random, day));
      String clinic = CLINICS.get(random.nextInt(2));
      Standing standing = Standing.values()[random.nextInt(5)];
      stretches.add(new Stretch(at, clinic, standing));
    }
    if (random.nextInt(5) == 0) {
      return new WaitedClock(guarantee, limit, stretches, Long.MAX_VALUE, Optional.empty());
    }
    day = day.plusDays(random.nextInt(3) == 0 ? 0 : random.nextInt(60));
    long end = Math.max(at, instant(random, day));
    Standing done = Standing.values()[random.nextInt(5)];
    Optional<Standing> completed = random.nextInt(6) == 0 ? Optional.empty() : Optional.of(done);
    return new WaitedClock(guarantee, limit, stretches, end, completed);
  }

  private static long instant(Random random, LocalDate day) {
    long begin = midnight(day);
    long length = midnight(day.plusDays(1)) - begin;
    return switch (random.nextInt(4)) {
      case 0, 1 -> begin;
      case 2 -> begin + length - 1;
      default -> begin + (long) (random.nextDouble() * length);
    };
  }

  static long midnight(LocalDate day) {
    return day.atStartOfDay(ZONE).toInstant().toEpochMilli();
  }
}
