package se.garantivakt.accessibility;

import static se.garantivakt.accessibility.Yardsticks.day;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.garantivakt.accessibility.measure.Yardstick;
import se.garantivakt.engine.Counted;
import se.garantivakt.engine.Counted.Kind;
import se.garantivakt.engine.Counted.Standing;

/** A place worked by hand, with Swedish local times such as {@code 2026-03-05T10:00}. */
final class PlaceByHand {
  static final int LIMIT = 90;

  final ClinicFigures figures;
  final List<ClinicRecord> said = new ArrayList<>();

  PlaceByHand(Yardstick yardstick, String now) {
    this(yardstick, "SE1", now);
  }

  PlaceByHand(Yardstick yardstick, String clinic, String now) {
    Place place = new Place(clinic, "visit-90", Optional.empty());
    figures = ClinicFigures.begin(place, yardstick, ClinicFigures.RETAINED_MONTHS, at(now));
  }

  static long at(String local) {
    return LocalDateTime.parse(local).atZone(WaitedClock.ZONE).toInstant().toEpochMilli();
  }

  PlaceByHand take(Kind kind, int count, String start, String from) {
    return take(kind, count, start, from, Standing.PLAIN);
  }

  PlaceByHand take(Kind kind, int count, String start, String from, Standing standing) {
    figures.take(new Change(kind, count, at(from), day(start), LIMIT, standing));
    return this;
  }

  /** So many that begin, and wait, from a day on. */
  PlaceByHand begin(int count, String day) {
    take(Kind.BEGUN, count, day, day + "T00:00");
    return take(Kind.WAITING, count, day, day + "T00:00");
  }

  /** So many that got care. */
  PlaceByHand complete(int count, String start, String at) {
    take(Kind.WAITING, -count, start, at);
    return take(Kind.COMPLETED, count, start, at);
  }

  /** What falls due up to a local time. */
  List<ClinicRecord> advance(String to) {
    List<ClinicRecord> due = figures.advanceTo(at(to));
    said.addAll(due);
    return due;
  }

  List<Accessibility> rows(Accessibility.Kind kind) {
    return said.stream()
        .filter(Accessibility.class::isInstance)
        .map(Accessibility.class::cast)
        .filter(row -> row.kind() == kind)
        .toList();
  }

  List<Finding> findings() {
    return said.stream().filter(Finding.class::isInstance).map(Finding.class::cast).toList();
  }

  static Counted counted(Kind kind, String clinic, String start, String from) {
    return new Counted(
        kind, 1, clinic, "visit-90", Optional.empty(), at(from), day(start), LIMIT, Standing.PLAIN);
  }
}
