package se.garantivakt.job.clinic;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import se.garantivakt.job.settings.AccessibilitySettings;
import se.garantivakt.job.settings.Ending;
import se.garantivakt.rules.file.RuleSource;

/**
 * By what the figures of clinics are measured.
 *
 * @param rules the rules
 * @param settings how often, and how far back
 * @param historicalAfter how far behind the wall clock time lies where figures are told once a day
 *     only
 * @param until the last instant of the log's time that a bounded run speaks of
 */
public record MeasureParameters(
    RuleSource rules, AccessibilitySettings settings, Duration historicalAfter, Ending until)
    implements Serializable {

  /** The last instant that is spoken of, epoch milliseconds. */
  long lastInstant() {
    return until.end().map(Instant::toEpochMilli).orElse(Long.MAX_VALUE);
  }
}
