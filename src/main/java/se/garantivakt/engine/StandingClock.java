package se.garantivakt.engine;

import java.util.List;

/**
 * What stands published of a clock.
 *
 * @param clockId its name in publications
 * @param clock as it was published last
 * @param claims the alerts that stand, breaches that are over among them
 */
record StandingClock(String clockId, Clock clock, List<Claim> claims) {

  ClockKey key() {
    return clock.key();
  }

  static StandingClock find(List<StandingClock> standing, ClockKey key) {
    for (int i = 0; i < standing.size(); i++) {
      if (standing.get(i).key().equals(key)) {
        return standing.get(i);
      }
    }
    return null;
  }
}
