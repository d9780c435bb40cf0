package se.garantivakt.rules.file;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.garantivakt.rules.Level;
import se.garantivakt.rules.Limit;
import se.garantivakt.rules.Limit.Days;
import se.garantivakt.rules.Limit.Exact;
import se.garantivakt.yaml.Reading;
import se.garantivakt.yaml.Tree;

/**
 * Reads limits and levels, ISO 8601: {@code P90D} for calendar days, {@code PT1H} for exact time.
 * Months and years are refused, as their length is not one number of days, and so are weeks, so
 * that one limit has one spelling.
 */
final class Periods {
  private static final Pattern DAYS = Pattern.compile("P(\\d{1,5})D");
  private static final Pattern TIME = Pattern.compile("PT(\\d{1,6}H)?(\\d{1,6}M)?(\\d{1,6}S)?");
  private static final String ALLOWED = "allowed: calendar days as P90D, or exact time as PT1H30M";

  /** What stands in when a limit cannot be read. */
  static final Limit NONE = new Days(0);

  private final Reading reading;

  Periods(Reading reading) {
    this.reading = reading;
  }

  /** A limit; days may be none (the same day), exact time may not. */
  Limit limit(Tree tree) {
    String text = reading.text(tree);
    Optional<Limit> limit = parse(text);
    if (limit.isEmpty() && !text.isEmpty()) {
      reading.faults().add(tree, wrong(text), ALLOWED);
    }
    return limit.orElse(NONE);
  }

  /** A time left, with its text as it is written. */
  Level level(Tree tree) {
    Limit left = limit(tree);
    return new Level(tree.shown(), left);
  }

  private static Optional<Limit> parse(String text) {
    Matcher days = DAYS.matcher(text);
    if (days.matches()) {
      return Optional.of(new Days(Integer.parseInt(days.group(1))));
    }
    try {
      Duration time = TIME.matcher(text).matches() ? Duration.parse(text) : Duration.ZERO;
      return time.isZero() ? Optional.empty() : Optional.of(new Exact(time));
    } catch (DateTimeException broken) {
      return Optional.empty();
    }
  }

  private static String wrong(String text) {
    if (text.contains("-")) {
      return "is negative";
    }
    if (text.matches("P.*[YW].*") || text.matches("P[^T]*M.*")) {
      return "counts in years, months or weeks";
    }
    return text.matches("P\\d+DT.*") ? "mixes days and exact time" : "is not a limit";
  }

  /**
   * How long before the end of the limit a time left begins, for comparing; a day left is the whole
   * of that day too.
   */
  static Duration before(Limit left) {
    return left instanceof Exact exact ? exact.time() : Duration.ofDays(((Days) left).days() + 1L);
  }

  /** Whether a limit has room for a level: days need a limit in days. */
  static boolean within(Level level, Limit limit) {
    return !(level.left() instanceof Days && limit instanceof Exact)
        && before(level.left()).compareTo(before(limit)) <= 0;
  }

  /** Whether no two of some limits are of different kinds. */
  static boolean ofOneKind(List<Limit> limits) {
    return limits.stream().map(Limit::getClass).distinct().count() <= 1;
  }
}
