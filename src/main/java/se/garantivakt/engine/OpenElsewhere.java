package se.garantivakt.engine;

import java.util.Optional;
import se.garantivakt.rules.PauseCode;

/**
 * Whether a code that has no effect on one clock is about another: one of a guarantee that takes
 * it, open then.
 */
final class OpenElsewhere {
  private OpenElsewhere() {}

  /**
   * Looks at the guarantees other than this one.
   *
   * @param code the event that registers the code
   * @param day on which its period starts
   */
  static boolean any(Window here, PauseCode pause, Fact code, long day) {
    Engine engine = here.engine();
    Fact[] facts = here.known().all();
    for (Plan plan : engine.plans()) {
      if (plan != here.plan()
          && here.known().any(plan.startActions)
          && engine.takes(plan, pause, day)) {
        for (Optional<String> subject : here.subjects().of(plan, facts)) {
          Window there = Window.of(engine, plan, subject, here.known(), here.subjects(), facts);
          if (here.subjects().about(code, subject) && open(there, code, day)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static boolean open(Window all, Fact code, long day) {
    Window window = all;
    Optional<Endings> next = Endings.next(window, false);
    while (next.isPresent()) {
      Endings ends = next.get();
      Optional<Closing> closing = ends.closing();
      boolean begun = ends.start().cause().day() <= Math.max(day, code.day());
      if (begun && (closing.isEmpty() || day < closing.get().fact().day())) {
        return true;
      }
      if (closing.isEmpty()) {
        return false;
      }
      window = window.after(ends.start(), closing.get());
      next = Endings.next(window, false);
    }
    return false;
  }
}
