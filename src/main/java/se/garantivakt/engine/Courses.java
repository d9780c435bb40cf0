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
    Fact[] facts = now.occurred(horizon);
    boolean same = now == known && facts == occurred && !now.takesBack();
    return same ? this : of(engine, now, facts, horizon);
  }

  private static Courses of(Engine engine, Known known, Fact[] facts, Horizon horizon) {
    Subjects subjects = new Subjects(engine, facts);
    List<Course> courses = new ArrayList<>(2);
    for (Plan plan : engine.plans()) {
      if (known.any(plan.startActions)) {
        List<Endings> told = List.of();
        for (Optional<String> subject : subjects.of(plan, facts)) {
          Window window = Window.of(engine, plan, subject, known, subjects, facts);
          Succession succession = new Succession(horizon, courses);
          succession.read(told.isEmpty() ? window : window.withoutStartsWithin(told));
          told = told.isEmpty() ? succession.told() : both(told, succession.told());
        }
      }
    }
    return new Courses(known, facts, courses);
  }

  private static List<Endings> both(List<Endings> some, List<Endings> more) {
    List<Endings> both = new ArrayList<>(some);
    both.addAll(more);
    return both;
  }
}
