package se.garantivakt.job.clinic;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import se.garantivakt.accessibility.Change;
import se.garantivakt.accessibility.Place;
import se.garantivakt.engine.Counted;
import se.garantivakt.engine.Counted.Kind;
import se.garantivakt.engine.Counted.Standing;
import se.garantivakt.job.state.PlacedChanges;

/** What is counted of clocks of a visit in one care area, as stories tell it. */
final class Counts {
  private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

  private Counts() {}

  static Counted[] begins(String clinic, String day) {
    return new Counted[] {
      counted(Kind.BEGUN, 1, clinic, day, day(day)), waiting(clinic, 1, day, day(day))
    };
  }

  static Counted[] ends(String clinic, String began, String day) {
    return new Counted[] {
      waiting(clinic, -1, began, day(day)), counted(Kind.COMPLETED, 1, clinic, began, day(day))
    };
  }

  static Counted waiting(String clinic, int sign, String began, long instant) {
    return counted(Kind.WAITING, sign, clinic, began, instant);
  }

  private static Counted counted(Kind kind, int sign, String clinic, String began, long instant) {
    return new Counted(
        kind,
        sign,
        clinic,
        "visit-90",
        Optional.of("241"),
        instant,
        LocalDate.parse(began).toEpochDay(),
        90,
        Standing.PLAIN);
  }

  static PlacedChanges placed(Counted counted, long knownAt) {
    Place place = new Place(counted.clinicId(), counted.guarantee(), counted.careArea());
    return PlacedChanges.of(place, knownAt, List.of(Change.of(counted)));
  }

  static long day(String day) {
    return LocalDate.parse(day).atStartOfDay(STOCKHOLM).toInstant().toEpochMilli();
  }

  static long at(String local) {
    return LocalDateTime.parse(local).atZone(STOCKHOLM).toInstant().toEpochMilli();
  }
}
