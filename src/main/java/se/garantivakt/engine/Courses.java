package se.garantivakt.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The courses of all clocks of an episode, as told by the facts that are true by some instant. As
 * long as neither changes they hold, however much time passes.
 *
 * @param known what they were read from
 * @param occurred those of the facts known that were true
 * @param list in the order of the rule file, then of the subjects, then of their number
 */
record Courses(Known known, Fact[] occurred, List<Course> list) {
  static final Courses NONE = new Courses(Known.NOTHING, new Fact[0], List.of());

  /** These, if nothing else is known and true by now, otherwise new ones. */
  Courses asOf(Engine engine, Known now, Horizon horizon) {
    Fact[] facts = now.occurred(horizon, engine.days());
    return now == known && facts == occurred ? this : of(engine, now, facts);
  }

  private static Courses of(Engine engine, Known known, Fact[] facts) {
    Subjects subjects = new Subjects(engine, facts);
    List<Course> courses = new ArrayList<>(2);
    for (Plan plan : engine.plans()) {
      if (known.any(plan.startActions)) {
        int first = courses.size();
        for (Optional<String> subject : subjects.of(plan, facts)) {
          Window window = Window.of(engine, plan, subject, known, subjects, facts);
          List<Course> named = courses.subList(first, courses.size());
          Succession.read(named.isEmpty() ? window : window.withoutStartsWithin(named), courses);
        }
      }
    }
    return new Courses(known, facts, courses);
  }
}
