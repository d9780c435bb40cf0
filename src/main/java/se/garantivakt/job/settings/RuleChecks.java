package se.garantivakt.job.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import se.garantivakt.rules.Guarantee;
import se.garantivakt.rules.Limit;
import se.garantivakt.rules.RuleSet;
import se.garantivakt.rules.file.RuleFileException;
import se.garantivakt.rules.file.RuleSetLoader;

/** Holds the settings against the rule set that they name. */
final class RuleChecks {
  private final Path rules;
  private final Findings findings;

  RuleChecks(Path rules, Findings findings) {
    this.rules = rules;
    this.findings = findings;
  }

  void find(WatchSettings watch) {
    findings.addIf(
        watch.keepClosed().isZero(),
        Keys.KEEP_CLOSED,
        watch.keepClosed(),
        "forgets an episode as soon as its clocks have ended: nothing could be corrected",
        "raise it");
    try {
      retention(watch, new RuleSetLoader().named(rules, watch.rules()));
    } catch (RuleFileException wrong) {
      wrong
          .faults()
          .forEach(
              fault ->
                  findings.add(
                      Keys.RULES.name(),
                      watch.rules(),
                      "cannot be used: "
                          + fault.place()
                          + " «"
                          + fault.value()
                          + "» "
                          + fault.wrong(),
                      fault.allowed()));
    }
  }

  private void retention(WatchSettings watch, RuleSet ruleSet) {
    Duration longest =
        ruleSet.guarantees().stream()
            .flatMap(RuleChecks::limits)
            .max(Duration::compareTo)
            .orElse(Duration.ZERO);
    findings.addIf(
        !watch.keepClosed().isZero() && watch.keepClosed().compareTo(longest) < 0,
        Keys.KEEP_CLOSED,
        watch.keepClosed(),
        "is less than the longest limit of " + ruleSet.id() + " (P" + longest.toDays() + "D)",
        "raise it to that at least");
  }

  private static Stream<Duration> limits(Guarantee guarantee) {
    return guarantee.limit().versions().stream()
        .map(
            version ->
                version.value() instanceof Limit.Exact exact
                    ? exact.time()
                    : Duration.ofDays(version.value().amount()));
  }
}
