package se.garantivakt.rules.file;

import java.util.List;
import se.garantivakt.yaml.Tree;

/**
 * What one switch may say, as {@code switches.yaml} has it.
 *
 * @param key as rule files and policies write it
 * @param takes the kind of its value
 * @param values the words of {@code choice}, {@code choices} and {@code steps}
 * @param pattern the form of {@code codes}
 * @param least the smallest {@code number}
 * @param dated whether it can change by date
 * @param standard what holds where nothing is said
 * @param why why there is a switch
 */
record Switch(
    String key,
    String takes,
    List<String> values,
    String pattern,
    int least,
    boolean dated,
    Tree standard,
    String why) {

  /** For people: what may stand. */
  String allowed() {
    return switch (takes) {
      case "choice" -> String.join(", ", values);
      case "choices" -> "any of " + String.join(", ", values);
      case "steps" -> "one or more of " + String.join(", ", values) + "; the order counts";
      case "guarantees" -> "ids of guarantees";
      case "levels" -> "per guarantee, times left as P14D or PT4H";
      case "codes" -> "texts of the form " + pattern;
      case "number" -> "whole numbers from " + least;
      case "zone" -> "a time zone id, such as Europe/Stockholm";
      default -> throw new IllegalStateException("switches.yaml: " + key + " takes " + takes);
    };
  }
}
