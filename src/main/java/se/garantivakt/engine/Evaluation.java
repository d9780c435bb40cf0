package se.garantivakt.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The clocks of an episode as of an instant: a pure function of what is known, the rules and the
 * instant.
 *
 * @param clocks in the order of the rule file, then of the subjects, then of their number
 * @param next the first instant at which time alone changes the answer; {@link Horizon#NEVER} if
 *     none does
 */
record Evaluation(List<Clock> clocks, long next) {

  static Evaluation of(Engine engine, Known known, Horizon horizon) {
    Fact[] facts = known.occurred(horizon);
    Subjects subjects = new Subjects(engine, facts);
    List<Clock> clocks = new ArrayList<>(4);
    for (Plan plan : engine.plans()) {
      if (known.any(plan.startActions)) {
        List<Endings> told = List.of();
        for (Optional<String> subject : subjects.of(plan, facts)) {
          Window window = Window.of(engine, plan, subject, known, subjects, facts);
          Succession succession = new Succession(horizon, clocks);
          succession.read(told.isEmpty() ? window : window.withoutStartsWithin(told));
          told = told.isEmpty() ? succession.told() : both(told, succession.told());
        }
      }
    }
    return new Evaluation(clocks, horizon.next());
  }

  private static List<Endings> both(List<Endings> some, List<Endings> more) {
    List<Endings> both = new ArrayList<>(some);
    both.addAll(more);
    return both;
  }
}
