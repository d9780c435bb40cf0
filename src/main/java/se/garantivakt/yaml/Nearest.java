package se.garantivakt.yaml;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Which known word was probably meant, by the number of letters to change. */
public final class Nearest {
  private Nearest() {}

  /**
   * The nearest word, absent when none is near: at most three letters, and half of them, differ.
   */
  public static Optional<String> of(String meant, Collection<String> known) {
    return known.stream()
        .filter(word -> distance(meant, word) <= Math.min(3, word.length() / 2))
        .min(Comparator.comparingInt((String word) -> distance(meant, word)).thenComparing(w -> w));
  }

  /** Levenshtein's distance, capitals and small letters being the same. */
  private static int distance(String left, String right) {
    String a = left.toLowerCase(Locale.ROOT);
    String b = right.toLowerCase(Locale.ROOT);
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
