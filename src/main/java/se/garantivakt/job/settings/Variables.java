package se.garantivakt.job.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import se.garantivakt.yaml.Faults;
import se.garantivakt.yaml.Nearest;
import se.garantivakt.yaml.Place;

/**
 * What the environment says: {@code time.ask-every} is {@code GARANTIVAKT_TIME_ASK_EVERY}, capitals
 * with underscores for dots and hyphens. An empty variable says nothing. A variable that begins as
 * a section of the settings but is none of them is refused, except for those that Kubernetes makes
 * of services.
 */
final class Variables {
  static final String PREFIX = "GARANTIVAKT_";

  private static final Set<String> SECTIONS =
      Set.of("KAFKA", "INPUT", "TIME", "WATCH", "OUTPUT", "RUN");
  private static final String OF_A_SERVICE =
      ".*_(SERVICE_HOST|SERVICE_PORT(_.+)?|PORT(_\\d+_(TCP|UDP)(_(PROTO|PORT|ADDR))?)?)";

  private final Map<String, String> environment;

  Variables(Map<String, String> environment) {
    this.environment = new TreeMap<>(environment);
  }

  List<Statement> statements(Faults faults) {
    Map<String, String> keys = KnownKeys.byVariable();
    List<Statement> statements = new ArrayList<>();
    environment.forEach(
        (variable, value) -> {
          Optional<String> key = Optional.ofNullable(keys.get(variable));
          if (key.isPresent() && !value.isEmpty()) {
            Place place = new Place(variable, 0, key.get());
            statements.add(new Statement(place, value, Statement.Speaker.ENVIRONMENT));
          } else if (key.isEmpty() && isMeantForUs(variable)) {
            faults.add(new Place(variable, 0, ""), variable, "says no known key", near(variable));
          }
        });
    return statements;
  }

  private static boolean isMeantForUs(String variable) {
    return SECTIONS.stream().anyMatch(section -> variable.startsWith(PREFIX + section + "_"))
        && !variable.matches(OF_A_SERVICE);
  }

  private static String near(String variable) {
    String meant =
        Nearest.of(variable, KnownKeys.byVariable().keySet())
            .map(known -> "did you mean " + known + "? ")
            .orElse("");
    return meant + "allowed: a key in capitals, with underscores for dots and hyphens";
  }
}
