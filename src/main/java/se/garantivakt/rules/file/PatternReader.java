package se.garantivakt.rules.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.garantivakt.event.Action;
import se.garantivakt.event.By;
import se.garantivakt.event.CareLevel;
import se.garantivakt.event.Purpose;
import se.garantivakt.rules.Pattern;
import se.garantivakt.rules.file.Tree.Fields;

/** Reads which events a rule speaks of: {@code on} with actions, and what narrows it. */
final class PatternReader {
  private static final List<String> KEYS =
      List.of("on", "purpose", "licensed", "excused", "by", "careLevel");

  /** The events on which the contract has a field that narrows. */
  private static final Map<String, Set<Action>> HAVING =
      Map.of(
          "purpose", EnumSet.range(Action.VISIT_OFFERED, Action.VISIT_COMPLETED),
          "licensed", EnumSet.of(Action.VISIT_STARTED, Action.VISIT_COMPLETED),
          "excused", EnumSet.of(Action.VISIT_MISSED),
          "by", EnumSet.of(Action.VISIT_BOOKED, Action.VISIT_MOVED, Action.VISIT_CANCELLED));

  private final Reading reading;

  PatternReader(Reading reading) {
    this.reading = reading;
  }

  /** A pattern that may not have other keys than its own. */
  Pattern read(Tree tree) {
    return read(tree, List.of());
  }

  /** A pattern in a mapping that has further keys. */
  Pattern read(Tree tree, List<String> further) {
    List<String> known = new ArrayList<>(KEYS);
    known.addAll(further);
    Fields fields = reading.fields(tree, known);
    Set<Action> actions = reading.need(fields, "on").map(this::actions).orElse(Set.of());
    HAVING.forEach((key, having) -> refuseForeign(fields, key, actions, having));
    return new Pattern(
        bits(actions),
        purposes(fields),
        only(fields, "licensed", "true"),
        only(fields, "excused", "false"),
        optional(fields, "by", By.allowed()).flatMap(By::of).orElse(By.UNSTATED),
        optional(fields, "careLevel", CareLevel.allowed())
            .flatMap(CareLevel::of)
            .orElse(CareLevel.UNSTATED));
  }

  /** Actions without anything that narrows them. */
  Set<Action> actions(Tree tree) {
    Set<Action> actions = EnumSet.noneOf(Action.class);
    for (String name : reading.words(tree, "an action of a rule", names())) {
      Action.ofQualified(name).ifPresent(actions::add);
    }
    if (actions.isEmpty()) {
      reading.faults().add(tree, "names no action", "allowed: at least one");
    }
    return actions;
  }

  static long bits(Set<Action> actions) {
    return actions.stream().mapToLong(Action::bit).sum();
  }

  /** Voids and erasures are no rules: they change what the facts are. */
  private static List<String> names() {
    return Arrays.stream(Action.values())
        .filter(action -> !action.isVoid() && action != Action.DECISION_ERASED)
        .map(Action::qualified)
        .toList();
  }

  private int purposes(Fields fields) {
    if (!fields.fields().containsKey("purpose")) {
      return 0;
    }
    List<String> allowed = new ArrayList<>(Purpose.allowed());
    allowed.add("unstated");
    return reading.words(fields.fields().get("purpose"), "a purpose", allowed).stream()
        .mapToInt(word -> 1 << Purpose.of(word).orElse(Purpose.UNSTATED).ordinal())
        .sum();
  }

  private Optional<String> optional(Fields fields, String key, List<String> allowed) {
    Tree tree = fields.fields().get(key);
    return tree == null ? Optional.empty() : reading.word(tree, "one of its words", allowed);
  }

  private boolean only(Fields fields, String key, String value) {
    return optional(fields, key, List.of(value)).isPresent();
  }

  private void refuseForeign(Fields fields, String key, Set<Action> actions, Set<Action> having) {
    Tree tree = fields.fields().get(key);
    if (tree != null && !having.containsAll(actions)) {
      List<String> names = having.stream().map(Action::qualified).toList();
      reading.faults().add(tree, "narrows events that have no " + key, Faults.oneOf(names));
    }
  }
}
