package se.garantivakt.engine;

import java.util.List;
import java.util.Optional;
import se.garantivakt.engine.Counted.Standing;
import se.garantivakt.engine.Presence.Point;
import se.garantivakt.engine.Presence.Stretch;

/**
 * Where most clocks count, so that it need not be kept of them: plainly, from their beginning to
 * their stop, at the unit that holds them.
 */
final class UsualPresence {
  private UsualPresence() {}

  /** What the other fields of a clock tell; no answer of the engine is read from it. */
  static Presence of(Clock clock, LocalDays days) {
    boolean counts = clock.state() != State.PROVISIONAL && clock.state() != State.CANCELLED;
    if (!counts || clock.plan().scale != Scale.DAYS) {
      return Presence.NONE;
    }
    String clinic = clock.clinicId();
    int limit = (int) clock.limit().amount();
    long from = days.begin(clock.startUnit());
    boolean stopped = clock.stopped() != Clock.NONE;
    long until = stopped ? days.begin(clock.stopped()) : Presence.OPEN;
    return new Presence(
        clock.startUnit(),
        clock.careArea(),
        Optional.of(new Point(from, clinic, Standing.PLAIN, limit)),
        from < until ? List.of(new Stretch(from, until, clinic, Standing.PLAIN, limit)) : List.of(),
        stopped ? Optional.of(new Point(until, clinic, Standing.PLAIN, limit)) : Optional.empty());
  }
}
