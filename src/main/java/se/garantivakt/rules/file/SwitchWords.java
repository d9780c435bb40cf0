package se.garantivakt.rules.file;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import se.garantivakt.yaml.Faults;
import se.garantivakt.yaml.Nearest;
import se.garantivakt.yaml.Reading;
import se.garantivakt.yaml.Tree;

/** Checks one undated value of a switch against what the switch takes, and gives it as words. */
final class SwitchWords {
  private final Reading reading;
  private final Set<String> guarantees;

  /**
   * @param guarantees ids that may be named: those of the file and those of the defaults
   */
  SwitchWords(Reading reading, Set<String> guarantees) {
    this.reading = reading;
    this.guarantees = new TreeSet<>(guarantees);
  }

  /** The words of a value; none where it is not allowed, which is a fault. */
  List<String> read(Switch sw, Tree tree) {
    return switch (sw.takes()) {
      case "choice" ->
          reading.word(tree, "a value of it", sw.values()).map(List::of).orElse(List.of());
      case "choices" -> List.copyOf(reading.words(tree, "a value of it", sw.values()));
      case "steps" -> steps(sw, tree);
      case "guarantees" ->
          List.copyOf(reading.words(tree, "a guarantee here", new ArrayList<>(guarantees)));
      case "codes" -> List.copyOf(reading.several(tree, item -> code(sw, item)));
      case "number" -> List.of(String.valueOf(reading.whole(tree, sw.least())));
      case "zone" -> List.of(zone(tree));
      default -> throw new IllegalStateException(sw.key() + " takes " + sw.takes());
    };
  }

  private List<String> steps(Switch sw, Tree tree) {
    List<String> steps = List.copyOf(reading.words(tree, "a value of it", sw.values()));
    if (steps.isEmpty() && reading.items(tree).isEmpty()) {
      reading.faults().add(tree, "names no step", Faults.oneOf(sw.values()));
    }
    return steps;
  }

  private Optional<String> code(Switch sw, Tree tree) {
    String text = reading.text(tree);
    if (!text.isEmpty() && !text.matches(sw.pattern())) {
      reading.faults().add(tree, "is not of the form", "allowed: " + sw.allowed());
    }
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  private String zone(Tree tree) {
    String text = reading.text(tree);
    try {
      return ZoneId.of(text).getId();
    } catch (DateTimeException unknown) {
      List<String> near = Nearest.of(text, ZoneId.getAvailableZoneIds()).stream().toList();
      String hint = near.isEmpty() ? "" : "did you mean " + near.get(0) + "? ";
      reading.faults().add(tree, "is not a time zone", hint + "allowed: ids as Europe/Stockholm");
      return "UTC";
    }
  }
}
