package se.garantivakt.job.settings;

import java.util.ArrayList;
import java.util.List;
import se.garantivakt.yaml.Faults;
import se.garantivakt.yaml.Place;

/** What the command line says, {@code key=value} each. */
final class Assignments {
  /** Stands as the file of what the command line says. */
  static final String OPTION = "--set";

  private final List<String> assignments;

  Assignments(List<String> assignments) {
    this.assignments = List.copyOf(assignments);
  }

  /** What has no sign of equality is not repeated in the fault: it may be a secret. */
  List<Statement> statements(Faults faults) {
    List<Statement> statements = new ArrayList<>();
    for (String assignment : assignments) {
      int sign = assignment.indexOf('=');
      if (sign < 1) {
        faults.add(new Place(OPTION, 0, ""), Secrets.HIDDEN, "names no key", "allowed: KEY=VALUE");
      } else {
        Place place = new Place(OPTION, 0, assignment.substring(0, sign).strip());
        String value = assignment.substring(sign + 1);
        statements.add(new Statement(place, value, Statement.Speaker.COMMAND_LINE));
      }
    }
    return statements;
  }
}
