package se.garantivakt.engine;

import static se.garantivakt.event.Action.VISIT_BOOKED;
import static se.garantivakt.event.Action.VISIT_CANCELLED;
import static se.garantivakt.event.Action.VISIT_MISSED;
import static se.garantivakt.event.Action.VISIT_MOVED;

import java.util.Optional;
import se.garantivakt.event.Moment;
import se.garantivakt.event.Visit;

/**
 * The time that is booked for a clock: the latest booking that was not cancelled, missed or let
 * pass.
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
    Moment booked = null;
    for (Fact fact : window.of(start)) {
      if (fact.is(BOOKING | UNBOOKING) && window.fits((Visit) fact.event())) {
        booked = fact.is(BOOKING) ? ((Visit) fact.event()).appointmentAt().orElse(null) : null;
      }
    }
    if (booked == null) {
      return Optional.empty();
    }
    LocalDays days = window.engine().days();
    long passed = days.begin(Scale.DAYS.of(booked, days) + 1);
    return horizon.reached(passed) ? Optional.empty() : Optional.of(booked);
  }
}
