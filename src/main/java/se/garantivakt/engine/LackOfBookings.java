package se.garantivakt.engine;

import java.util.List;
import java.util.function.Consumer;
import se.garantivakt.engine.Unbooked.Is;

/** Tells the clinics which of their clocks wait without a booking, by the difference. */
record LackOfBookings(LocalDays days, String episodeId, Cause cause, Consumer<Publication> out) {

  /** A clock as it stands now; {@code stood} is {@code null} for one that is new. */
  void tell(StandingClock stood, StandingClock clock, String rule) {
    Unbooked after = unbooked(clock, rule);
    if (stood != null) {
      Unbooked before = unbooked(stood, rule);
      if (before.isWaiting() && !before.goesOnIn(after)) {
        Clock now = clock.clock();
        boolean over = now.state().isSettled() && before.deadline() == now.deadline();
        out.accept(before.become(over ? Is.OVER : Is.OTHERWISE));
      } else if (before.isWaiting() && !after.differsFrom(before)) {
        return;
      }
    }
    if (after.isWaiting()) {
      out.accept(after);
    }
  }

  /** A clock that is known no more. */
  void gone(StandingClock clock) {
    Unbooked before = unbooked(clock, Clock.VANISHED);
    if (before.isWaiting()) {
      out.accept(before.become(Is.OTHERWISE));
    }
  }

  /** All open clocks, whatever was told of them by another law. */
  void tellAgain(List<StandingClock> before, List<StandingClock> after) {
    for (StandingClock old : before) {
      StandingClock now = StandingClock.find(after, old.key());
      Unbooked was = unbooked(old, old.clock().rule());
      boolean goesOn = now != null && was.goesOnIn(unbooked(now, now.clock().rule()));
      if (old.clock().state().isOpen() && !goesOn) {
        out.accept(was.become(Is.OTHERWISE));
      }
    }
    for (StandingClock now : after) {
      Unbooked is = unbooked(now, now.clock().rule());
      if (is.isWaiting()) {
        out.accept(is);
      }
    }
  }

  private Unbooked unbooked(StandingClock clock, String rule) {
    return Unbooked.of(clock, episodeId, cause, days.dayOf(cause.knownAt()), rule);
  }
}
