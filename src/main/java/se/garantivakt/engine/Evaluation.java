package se.garantivakt.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * The clocks of an episode as of an instant: a pure function of what is known, the rules and the
 * instant.
 *
 * @param courses what the facts tell of the clocks
 * @param clocks in the same order
 * @param next the first instant at which time alone changes the answer; {@link Horizon#NEVER} if
 *     none does
 */
record Evaluation(Courses courses, List<Clock> clocks, long next) {

  /** The clocks as of an instant; the courses known last are used again if they still hold. */
  static Evaluation of(Engine engine, Known known, Horizon horizon, Courses last) {
    Courses courses = last.asOf(engine, known, horizon);
    List<Clock> clocks = new ArrayList<>(courses.list().size());
    for (Course course : courses.list()) {
      clocks.add(course.at(horizon));
    }
    return new Evaluation(courses, clocks, horizon.next());
  }
}
