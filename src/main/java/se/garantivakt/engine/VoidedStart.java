package se.garantivakt.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import se.garantivakt.rules.Limit;

/**
 * A clock whose start was taken back and not replaced: it is cancelled (rules.md) and keeps its
 * place among the clocks of its subject, so that those after it keep theirs. Replaced means that
 * another start lies within what the clock would have been.
 */
record VoidedStart(Window window, Endings ends, Limit limit) {

  /** Those of a window that has other starts too, in order; an empty list is the rule. */
  static List<VoidedStart> of(Window live) {
    List<VoidedStart> found = new ArrayList<>(0);
    Fact[] voided = live.known().voidedStarts(live.plan().startActions);
    if (voided.length == 0) {
      return found;
    }
    Window window = live.with(voided);
    Optional<Endings> next = Endings.next(window, false);
    while (next.isPresent()) {
      Endings ends = next.get();
      Optional<Limit> limit = Succession.limit(window, ends.start());
      if (limit.isPresent()
          && Arrays.asList(voided).contains(ends.start().cause())
          && !hasStart(live, ends)) {
        found.add(new VoidedStart(window, ends, limit.get()));
      }
      if (ends.closing().isEmpty()) {
        break;
      }
      window = window.after(ends.start(), ends.closing().get());
      next = Endings.next(window, false);
    }
    return found;
  }

  Start start() {
    return ends.start();
  }

  Course course(int number) {
    return Course.of(window, number, ends, limit, Exemptions.Reading.NONE).takenBack();
  }

  private static boolean hasStart(Window live, Endings ends) {
    for (Fact fact : live.facts()) {
      if (live.plan().starts(fact.event())
          && !fact.happenedBefore(ends.start().cause())
          && (ends.closing().isEmpty() || !ends.closing().get().fact().happenedBefore(fact))) {
        return true;
      }
    }
    return false;
  }
}
