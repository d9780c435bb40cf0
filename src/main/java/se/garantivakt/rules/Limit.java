package se.garantivakt.rules;

import java.time.Duration;

/**
 * How long a guarantee gives. {@code P90D} counts local calendar days from the day of the start
 * (day 0, inside when days are at most the limit); {@code PT1H} is exact time.
 */
public sealed interface Limit {
  /** As the rule file writes it, ISO 8601. */
  String text();

  /** The limit in its own unit: days, or milliseconds. */
  long amount();

  /** Calendar days. */
  record Days(int days) implements Limit {
    @Override
    public String text() {
      return "P" + days + "D";
    }

    @Override
    public long amount() {
      return days;
    }
  }

  /** Exact time, to the millisecond. */
  record Exact(Duration time) implements Limit {
    @Override
    public String text() {
      return time.toString();
    }

    @Override
    public long amount() {
      return time.toMillis();
    }
  }
}
