package se.garantivakt.engine.compact;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import se.garantivakt.engine.Alert;
import se.garantivakt.engine.ClockKey;
import se.garantivakt.engine.ClockMemory;
import se.garantivakt.engine.ClockMemory.ClaimMemory;
import se.garantivakt.engine.Counted;
import se.garantivakt.engine.Fact;
import se.garantivakt.engine.LocalDays;
import se.garantivakt.engine.Memory;
import se.garantivakt.engine.Period;
import se.garantivakt.engine.Presence;
import se.garantivakt.engine.State;
import se.garantivakt.event.Moment;
import se.garantivakt.rules.Limit;
import se.garantivakt.rules.PauseCode;

/** What may be kept of an episode, likely and unlikely. */
final class AnyMemory {
  private static final List<Alert.Kind> RAISED =
      List.of(Alert.Kind.IMMINENT, Alert.Kind.FORESEEN, Alert.Kind.BREACHED);
  private static final long NONE = Long.MAX_VALUE;

  private final Random random;
  private final LocalDays days;

  AnyMemory(Random random, LocalDays days) {
    this.random = random;
    this.days = days;
  }

  Memory any() {
    return random.nextInt(20) == 0 ? new Memory.Erased(random.nextLong()) : watched();
  }

  Memory.Watched watched() {
    return new Memory.Watched(
        random.nextInt(),
        random.nextBoolean() ? Long.MIN_VALUE : millis(),
        random.nextBoolean() ? NONE : millis(),
        facts(),
        random.nextBoolean() ? List.of() : facts(),
        list(6, this::clock));
  }

  private List<Fact> facts() {
    return new AnyEvents(random).list().stream().map(event -> Fact.of(event, days)).toList();
  }

  private ClockMemory clock() {
    boolean exact = random.nextInt(4) == 0;
    long start = exact ? millis() : 19_000 + random.nextInt(3000);
    return new ClockMemory(
        new ClockKey(text(), maybe(text()), random.nextInt(3) == 0 ? 1 + random.nextInt(300) : 1),
        any(State.values()),
        random.nextInt(5) == 0,
        start,
        exact || random.nextInt(4) == 0 ? 19_000 + random.nextInt(3000) : start,
        random.nextInt(3) == 0 ? text() : "p1",
        exact
            ? new Limit.Exact(Duration.ofMillis(random.nextInt(100_000_000)))
            : new Limit.Days(random.nextInt(400)),
        unit(start),
        unit(start),
        unit(start),
        random.nextInt(400),
        random.nextInt(400),
        random.nextBoolean() ? start : start + random.nextInt(100),
        list(3, () -> period(start)),
        random.nextInt(3) == 0 ? Optional.of(moment()) : Optional.empty(),
        random.nextBoolean() ? 0 : random.nextLong(),
        text(),
        maybe(text()),
        list(4, () -> claim(start)),
        random.nextInt(3) == 0 ? Optional.of(presence()) : Optional.empty());
  }

  private Presence presence() {
    return new Presence(
        19_000 + random.nextInt(3000),
        maybe(text()),
        maybe(point()),
        list(4, this::stretch),
        maybe(point()));
  }

  private Presence.Point point() {
    int[] limits = {0, 90, random.nextInt(400), Counted.INSIDE, Counted.BEYOND};
    return new Presence.Point(
        millis(), text(), any(Counted.Standing.values()), limits[random.nextInt(limits.length)]);
  }

  private Presence.Stretch stretch() {
    Presence.Point at = point();
    long until = random.nextInt(3) == 0 ? Presence.OPEN : at.instant() + random.nextInt(1 << 30);
    return new Presence.Stretch(at.instant(), until, at.clinicId(), at.standing(), at.limitDays());
  }

  private Period period(long start) {
    long from = start + random.nextInt(200) - 20;
    long until = random.nextInt(3) == 0 ? Period.OPEN : from + random.nextInt(200);
    return new Period(any(PauseCode.values()), from, until);
  }

  private ClaimMemory claim(long start) {
    String level = random.nextBoolean() ? "P14D" : "";
    Alert.Kind kind = RAISED.get(random.nextInt(RAISED.size()));
    return new ClaimMemory(kind, level, unit(start), text(), millis(), random.nextBoolean());
  }

  private long unit(long start) {
    return random.nextInt(3) == 0 ? NONE : start + random.nextInt(400) - 10;
  }

  private Moment moment() {
    return new Moment.At(Instant.ofEpochMilli(millis()));
  }

  private long millis() {
    long instant = 1_770_000_000_000L + random.nextInt();
    return random.nextBoolean() ? instant : Math.floorDiv(instant, 60_000L) * 60_000;
  }

  private String text() {
    String[] texts = {"visit-90", "treatment-90", "SE2321000016-1A01", "241", "", "åäö"};
    return random.nextInt(9) == 0 ? "s" + random.nextInt() : any(texts);
  }

  private <T> Optional<T> maybe(T value) {
    return random.nextBoolean() ? Optional.of(value) : Optional.empty();
  }

  private <T> List<T> list(int less, Supplier<T> of) {
    List<T> list = new ArrayList<>();
    for (int count = random.nextInt(less); count > 0; count--) {
      list.add(of.get());
    }
    return list;
  }

  private <T> T any(T[] of) {
    return of[random.nextInt(of.length)];
  }
}
