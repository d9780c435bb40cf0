package se.garantivakt.engine;

import static se.garantivakt.event.Action.VISIT_BOOKED;
import static se.garantivakt.event.Action.VISIT_CANCELLED;
import static se.garantivakt.event.Action.VISIT_MISSED;
import static se.garantivakt.event.Action.VISIT_MOVED;

import java.util.Arrays;
import java.util.Optional;
import se.garantivakt.event.Moment;
import se.garantivakt.event.Purpose;
import se.garantivakt.event.Visit;

/**
 * The time that is booked for a clock: of the visits that would stop it, each booked, moved,
 * cancelled, missed or let pass by its purpose, the earliest that stands.
 */
final class Bookings {
  private static final long BOOKING = VISIT_BOOKED.bit() | VISIT_MOVED.bit();
  private static final long UNBOOKING = VISIT_CANCELLED.bit() | VISIT_MISSED.bit();

  private Bookings() {}

  /**
   * The standing booking of an open clock. A clock that took the place of a waived one inherits its
   * booking; others begin with none.
   */
  static Optional<Moment> standing(Window window, Start start, Horizon horizon) {
    if (!window.plan().guarantee.bookings() || !window.known().any(BOOKING)) {
      return Optional.empty();
    }
    Moment[] booked = new Moment[Purpose.values().length];
    for (Fact fact : window.of(start)) {
      if (fact.is(BOOKING | UNBOOKING) && window.fits((Visit) fact.event())) {
        take((Visit) fact.event(), fact.is(BOOKING), booked);
      }
    }
    Moment earliest = null;
    LocalDays days = window.engine().days();
    for (Moment each : booked) {
      if (each != null
          && !horizon.reached(days.begin(Scale.DAYS.of(each, days) + 1))
          && (earliest == null || isBefore(each, earliest, days))) {
        earliest = each;
      }
    }
    return Optional.ofNullable(earliest);
  }

  /**
   * What names no purpose is about all bookings there are; an unnamed booking is named by what
   * follows it.
   */
  private static void take(Visit visit, boolean books, Moment[] booked) {
    int own = visit.purpose().ordinal();
    if (visit.purpose() == Purpose.UNSTATED) {
      Arrays.fill(booked, null);
    }
    booked[Purpose.UNSTATED.ordinal()] = null;
    booked[own] = books ? visit.appointmentAt().orElse(null) : null;
  }

  private static boolean isBefore(Moment one, Moment other, LocalDays days) {
    return Scale.EXACT.of(one, days) < Scale.EXACT.of(other, days);
  }
}
