package se.garantivakt.audit.page.figures;

import java.util.Comparator;

/**
 * A way in which a breach is said beforehand.
 *
 * @param kind {@code imminent} or {@code foreseen}
 * @param what the time left ({@code P14D}), or what it is foreseen by ({@code booking})
 */
public record Warning(String guarantee, String kind, String what) {
  static final Comparator<Warning> ORDER =
      Comparator.comparing(Warning::guarantee)
          .thenComparing(Warning::kind)
          .thenComparing(Warning::what);
}
