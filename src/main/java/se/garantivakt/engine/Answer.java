package se.garantivakt.engine;

import java.util.List;

/**
 * What is answered of an episode by now.
 *
 * @param known the facts it is answered from
 * @param courses what they tell of the clocks
 * @param standing what stands published
 * @param next the next instant at which time alone changes it; {@link Horizon#NEVER} if none does
 * @param done the last such instant that has been; {@link Long#MIN_VALUE} if there was none
 */
record Answer(Known known, Courses courses, List<StandingClock> standing, long next, long done) {
  static final Answer NOTHING =
      new Answer(Known.NOTHING, Courses.NONE, List.of(), Horizon.NEVER, Long.MIN_VALUE);
}
