package se.garantivakt.rules.file;

import static se.garantivakt.event.Action.VISIT_BOOKED;
import static se.garantivakt.event.Action.VISIT_CANCELLED;
import static se.garantivakt.event.Action.VISIT_COMPLETED;
import static se.garantivakt.event.Action.VISIT_MISSED;
import static se.garantivakt.event.Action.VISIT_MOVED;
import static se.garantivakt.event.Action.VISIT_OFFERED;
import static se.garantivakt.event.Action.VISIT_STARTED;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.garantivakt.event.Action;
import se.garantivakt.event.By;
import se.garantivakt.event.CareLevel;
import se.garantivakt.event.Purpose;
import se.garantivakt.rules.Pattern;
import se.garantivakt.yaml.Faults;
import se.garantivakt.yaml.Reading;
import se.garantivakt.yaml.Tree;
import se.garantivakt.yaml.Tree.Fields;

/** Reads which events a rule speaks of: {@code on} with actions, and what narrows it. */
final class PatternReader {
  private static final List<String> KEYS =
      List.of("on", "purpose", "licensed", "excused", "by", "careLevel");

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
    refuseForeign(fields, "purpose", actions, EnumSet.range(VISIT_OFFERED, VISIT_COMPLETED));
    refuseForeign(fields, "licensed", actions, EnumSet.of(VISIT_STARTED, VISIT_COMPLETED));
    refuseForeign(fields, "excused", actions, EnumSet.of(VISIT_MISSED));
    refuseForeign(fields, "by", actions, EnumSet.of(VISIT_BOOKED, VISIT_MOVED, VISIT_CANCELLED));
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

  /**
   * A fault where some action has no such field in the contract, so that it would narrow nothing.
   */
  private void refuseForeign(Fields fields, String key, Set<Action> actions, Set<Action> having) {
    Tree tree = fields.fields().get(key);
    if (tree != null && !having.containsAll(actions)) {
      List<String> names = having.stream().map(Action::qualified).toList();
      reading.faults().add(tree, "narrows events that have no " + key, Faults.oneOf(names));
    }
  }
}
