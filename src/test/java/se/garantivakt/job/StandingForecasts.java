package se.garantivakt.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The breaches that stand foreseen by a forecast, against the states of their clocks. */
final class StandingForecasts {
  /** In the id of each. */
  static final String MARK = "|foreseen|forecast|";

  private StandingForecasts() {}

  static void areOfClocksThatWait(Published said, Map<String, JsonNode> states) {
    assertThat(said.alerts()).anyMatch(alert -> "forecast".equals(alert.get("reason").textValue()));
    Claims claims = new Claims();
    said.alerts().forEach(claims::take);
    Set<String> foreseen = new TreeSet<>(claims.standing().keySet());
    foreseen.removeIf(id -> !id.contains(MARK));
    for (String id : foreseen) {
      JsonNode state = states.get(id.substring(0, id.indexOf(MARK)));
      assertThat(state.get("state").textValue()).isEqualTo("running");
      assertThat(state.get("bookedFor").isNull()).isTrue();
      assertThat(id).endsWith(MARK + state.get("deadline").textValue());
    }
  }
}
