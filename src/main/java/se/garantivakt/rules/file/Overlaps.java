package se.garantivakt.rules.file;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.garantivakt.event.Action;
import se.garantivakt.event.By;
import se.garantivakt.event.CareLevel;
import se.garantivakt.event.EventType;
import se.garantivakt.rules.Guarantee;
import se.garantivakt.rules.Pattern;
import se.garantivakt.rules.StartClause;
import se.garantivakt.yaml.Faults;
import se.garantivakt.yaml.Tree;

/**
 * Finds events that a guarantee speaks of in two ways that exclude each other, as a start that is
 * also a stop.
 */
final class Overlaps {
  private final Guarantee guarantee;
  private final Tree tree;
  private final Faults faults;

  Overlaps(Guarantee guarantee, Tree tree, Faults faults) {
    this.guarantee = guarantee;
    this.tree = tree;
    this.faults = faults;
  }

  /** Adds a fault for each pair of parts that speak of one event. */
  void refuse() {
    List<Pattern> starts = guarantee.starts().stream().map(Overlaps::start).toList();
    refuse("start", starts, "stop", guarantee.stops());
    refuse("start", starts, "cancel", guarantee.cancels());
    refuse("stop", guarantee.stops(), "cancel", guarantee.cancels());
    judged().forEach(j -> refuse("onlyIf", List.of(j.onlyIf()), "unless", List.of(j.unless())));
    judged().forEach(j -> refuse("start", starts, "unless", List.of(j.unless())));
  }

  private Stream<StartClause.Judged> judged() {
    return guarantee.starts().stream()
        .filter(StartClause.Judged.class::isInstance)
        .map(StartClause.Judged.class::cast);
  }

  private static Pattern start(StartClause clause) {
    if (clause instanceof StartClause.Direct direct) {
      return direct.on();
    }
    if (clause instanceof StartClause.Judged judged) {
      return judged.on();
    }
    return clause instanceof StartClause.AfterNullified after
        ? after.on()
        : Pattern.of(clause.actions());
  }

  private void refuse(String part, List<Pattern> some, String other, List<Pattern> others) {
    for (Pattern one : some) {
      for (Pattern two : others) {
        common(one, two)
            .ifPresent(
                actions ->
                    faults.add(
                        tree.place(),
                        actions,
                        "is both a " + part + " and a " + other,
                        "allowed: one of them, or purposes that tell them apart"));
      }
    }
  }

  /** The actions that both speak of, if one event can be meant by both. */
  private static Optional<String> common(Pattern one, Pattern two) {
    if (apart(one.careLevel(), two.careLevel(), CareLevel.UNSTATED)) {
      return Optional.empty();
    }
    boolean visitsApart =
        apart(one.by(), two.by(), By.UNSTATED)
            || one.purposes() != 0 && two.purposes() != 0 && (one.purposes() & two.purposes()) == 0;
    String actions =
        Stream.of(Action.values())
            .filter(action -> (one.actions() & two.actions() & action.bit()) != 0)
            .filter(action -> !(visitsApart && action.type() == EventType.VISIT))
            .map(Action::qualified)
            .collect(Collectors.joining(", "));
    return Optional.of(actions).filter(names -> !names.isEmpty());
  }

  private static <E> boolean apart(E one, E two, E either) {
    return one != either && two != either && one != two;
  }
}
