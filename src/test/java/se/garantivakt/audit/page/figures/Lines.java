package se.garantivakt.audit.page.figures;

import java.nio.charset.StandardCharsets;

/** Records told shortly: single quotes for double ones. */
final class Lines {
  private Lines() {}

  static OutputLine of(String json) {
    return OutputLine.of(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8)).orElseThrow();
  }

  /** An alert of a clock of visit-90 whose deadline is 1 April 2026. */
  static OutputLine alert(String clock, String kind, String what, String at, String clinic) {
    return of(
        """
        {'alertId': '%s|%s|%s|2026-04-01', 'kind': '%s', 'clockId': '%s', 'guarantee': 'visit-90',
         'clinicId': '%s', 'at': '%s', 'breachAt': '2026-04-02T00:00:00+02:00'}"""
            .formatted(clock, kind, what, kind, clock, clinic, at));
  }

  /** The end of alerts of such a clock, each as kind|level. */
  static OutputLine end(String clock, String kind, String... ended) {
    StringBuilder concerns = new StringBuilder();
    for (String each : ended) {
      concerns.append(concerns.isEmpty() ? "" : ",");
      concerns.append("'").append(clock).append('|').append(each).append("|2026-04-01'");
    }
    return of(
        """
        {'alertId': '%s|%s|time|2026-04-02', 'kind': '%s', 'clockId': '%s', 'guarantee': 'visit-90',
         'clinicId': 'SE-Z', 'at': '2026-04-02T00:00:00+02:00', 'concerns': [%s]}"""
            .formatted(clock, kind, kind, clock, concerns));
  }

  static OutputLine status(String clock, String state, int elapsed, String flags) {
    return of(
        """
        {'clockId': '%s', 'guarantee': 'visit-90', 'limit': 'P90D', 'clinicId': 'SE-A',
         'state': '%s', 'elapsedDays': %d, 'elapsed': null, 'flags': [%s],
         'ruleSet': 'national', 'ruleVersion': '1'}"""
            .formatted(clock, state, elapsed, flags));
  }
}
