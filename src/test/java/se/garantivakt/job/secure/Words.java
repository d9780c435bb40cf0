package se.garantivakt.job.secure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Finds any of many words in a text in one pass, by a rolling sum of as many characters as the
 * shortest has; an expression of alternatives tries each of them at every place.
 */
final class Words {
  private static final int BASE = 31;

  private final Map<Integer, List<String>> byStart = new HashMap<>();
  private final int shortest;
  private int leaving = 1;

  Words(Collection<String> words) {
    shortest = words.stream().mapToInt(String::length).min().orElseThrow();
    for (int i = 0; i < shortest; i++) {
      leaving *= BASE;
    }
    for (String word : words) {
      byStart.computeIfAbsent(sum(word), start -> new ArrayList<>()).add(word);
    }
  }

  /** Where the first stands, if one does. */
  OptionalInt in(String text) {
    if (text.length() < shortest) {
      return OptionalInt.empty();
    }
    int sum = sum(text);
    for (int at = 0; ; at++) {
      for (String word : byStart.getOrDefault(sum, List.of())) {
        if (text.startsWith(word, at)) {
          return OptionalInt.of(at);
        }
      }
      if (at + shortest == text.length()) {
        return OptionalInt.empty();
      }
      sum = sum * BASE + text.charAt(at + shortest) - leaving * text.charAt(at);
    }
  }

  private int sum(String text) {
    int sum = 0;
    for (int i = 0; i < shortest; i++) {
      sum = sum * BASE + text.charAt(i);
    }
    return sum;
  }
}
