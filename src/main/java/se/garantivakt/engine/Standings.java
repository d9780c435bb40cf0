package se.garantivakt.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * What stands published of an episode after a new answer: its clocks, and those that were published
 * and are no more.
 */
final class Standings {
  private Standings() {}

  /**
   * The next standing.
   *
   * @param stood what stood before
   * @param instant of the new answer, by the log's time
   */
  static List<StandingClock> next(
      List<StandingClock> stood, Evaluation answer, String episodeId, long instant) {
    List<StandingClock> next = new ArrayList<>(answer.clocks().size());
    for (Clock clock : answer.clocks()) {
      StandingClock old = StandingClock.find(stood, clock.key());
      if (old == null) {
        String clockId = clock.key().clockId(episodeId);
        List<Claim> claims = Claims.next(List.of(), clock, clockId, instant);
        next.add(new StandingClock(clockId, clock, claims));
      } else {
        List<Claim> claims = Claims.next(old.claims(), clock, old.clockId(), instant);
        boolean same =
            claims.equals(old.claims())
                && old.clock().sameAs(clock)
                && old.clock().presence().equals(clock.presence());
        next.add(same ? old : new StandingClock(old.clockId(), clock, claims));
      }
    }
    return withVanished(next, stood);
  }

  /** The same standing, its clocks counted up to the instant of an answer. */
  static List<StandingClock> asOf(List<StandingClock> standing, Evaluation answer) {
    List<StandingClock> counted = new ArrayList<>(standing);
    for (Clock clock : answer.clocks()) {
      counted.replaceAll(
          c -> c.key().equals(clock.key()) ? new StandingClock(c.clockId(), clock, c.claims()) : c);
    }
    return counted;
  }

  /**
   * Adds the clocks that stood and are no longer there: once published, a clock becomes cancelled
   * at the least.
   */
  static List<StandingClock> withVanished(List<StandingClock> next, List<StandingClock> stood) {
    for (int i = 0; i < stood.size(); i++) {
      StandingClock old = stood.get(i);
      if (StandingClock.find(next, old.key()) == null) {
        boolean already = old.clock().rule().equals(Clock.VANISHED);
        next.add(
            already ? old : new StandingClock(old.clockId(), old.clock().vanished(), List.of()));
      }
    }
    return next;
  }

  /**
   * Of what stands, the clocks whose start is known no longer and would have been by an instant.
   */
  static List<StandingClock> vanishedBy(
      List<StandingClock> standing, long instant, LocalDays days) {
    return standing.stream()
        .filter(c -> c.clock().rule().equals(Clock.VANISHED))
        .filter(c -> c.clock().plan().scale.begin(c.clock().startUnit(), days) <= instant)
        .toList();
  }
}
