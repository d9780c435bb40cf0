package se.garantivakt.audit.page.figures;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Period;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A limit as a rule file writes it: {@code P90D} counts days, {@code PT1H} exact time, here in
 * minutes.
 *
 * @param text as it is written
 */
public record Limit(String text) {
  /** Whether it counts days. */
  public boolean isInDays() {
    return !text.contains("T");
  }

  /** How many days, or minutes. */
  public long amount() {
    return isInDays() ? Period.parse(text).getDays() : Duration.parse(text).toMinutes();
  }

  static Limit of(OutputLine line) {
    Limit limit = new Limit(line.text("limit"));
    try {
      limit.amount();
      return limit;
    } catch (DateTimeException e) {
      throw new LineException("limit is neither P…D nor PT…");
    }
  }

  /** What has been waited by a status with this limit, in its unit. */
  OptionalLong waited(OutputLine status) {
    if (isInDays()) {
      return status.optionalCount("elapsedDays");
    }
    Optional<String> elapsed = status.optionalText("elapsed");
    try {
      // A minute that has begun counts, so that what is over the limit stands beyond it.
      return elapsed.isEmpty()
          ? OptionalLong.empty()
          : OptionalLong.of(Duration.parse(elapsed.get()).plusSeconds(59).toMinutes());
    } catch (DateTimeException e) {
      throw new LineException("elapsed is no duration");
    }
  }
}
