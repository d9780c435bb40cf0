package se.garantivakt.replay.explain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.garantivakt.event.LoggedEvent;
import se.garantivakt.replay.Tale;
import se.garantivakt.schema.Schemas;

class ChronicleJsonTest {

  @ParameterizedTest
  @MethodSource("se.garantivakt.replay.explain.ChronicleTextTest#tales")
  void its_records_are_those_of_the_output_contract(Tale tale) {
    JsonNode json = json(tale);
    assertThat(json.path("clocks")).isNotEmpty().allSatisfy(c -> holds("guarantee.status", c));
    for (JsonNode step : json.path("steps")) {
      assertThat(step.path("transitions")).allSatisfy(t -> holds("guarantee.audit", t));
      assertThat(step.path("statuses")).allSatisfy(s -> holds("guarantee.status", s));
      assertThat(step.path("alerts")).allSatisfy(a -> holds("guarantee.alert", a));
    }
  }

  @ParameterizedTest
  @MethodSource("se.garantivakt.replay.explain.ChronicleTextTest#tales")
  void every_rule_has_its_source_beside_it(Tale tale) {
    for (JsonNode step : json(tale).path("steps")) {
      for (JsonNode transition : step.path("transitions")) {
        String rule = transition.path("rule").asText();
        assertThat(step.path("sourceInLaw").path(rule).asText()).isNotBlank();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("se.garantivakt.replay.explain.ChronicleTextTest#tales")
  void every_event_is_there_with_its_outcome(Tale tale) {
    JsonNode json = json(tale);
    List<JsonNode> heard = new ArrayList<>();
    for (JsonNode step : json.path("steps")) {
      if (step.path("event").isObject()) {
        heard.add(step);
        assertThat(step.path("cause")).isEqualTo(step.at("/event/eventId"));
        assertThat(step.path("outcome").isTextual()).isTrue();
        assertThat(step.at("/event/loggedAt")).isEqualTo(step.path("at"));
      } else {
        assertThat(step.path("cause").asText()).isEqualTo("time");
        assertThat(step.path("outcome").isNull()).isTrue();
      }
    }
    assertThat(heard).hasSize(tale.lines().size());
    int counted =
        json.at("/counts/applied").asInt()
            + json.at("/counts/ignored").asInt()
            + json.at("/counts/duplicate").asInt();
    assertThat(counted).isEqualTo(heard.size());
  }

  @Test
  void a_clock_without_alerts_tells_why_in_fields() {
    JsonNode silence = json(Tales.paused()).path("withoutAlert").get(0);
    assertThat(silence.path("clockId").asText()).isEqualTo("E-PAUSED/treatment-90/-");
    assertThat(silence.path("why").asText()).isEqualTo("met");
    assertThat(silence.path("since").asText()).isEqualTo("2024-06-03T10:00:00+02:00");
    assertThat(silence.path("cause").asText()).isEqualTo("e3");
    assertThat(silence.path("from").asText()).isEqualTo("running");
    assertThat(silence.at("/firstByTime/level").asText()).isEqualTo("P30D");
    assertThat(silence.path("bookedBy").isNull()).isTrue();
    assertThat(silence.path("forecastAsked").asBoolean()).isFalse();
    assertThat(silence.path("later").isNull()).isTrue();
    holds("guarantee.alert", silence.path("firstByTime"));
    assertThat(json(Tales.voided()).path("withoutAlert")).isEmpty();
  }

  private static void holds(String topic, JsonNode record) {
    assertThat(Schemas.errors(topic, record)).isEmpty();
  }

  private static JsonNode json(Tale tale) {
    List<LoggedEvent> events = tale.events();
    Instant at = OffsetDateTime.parse("2024-07-20T12:00:00+02:00").toInstant();
    String id = events.get(0).event().common().episodeId();
    Chronicle told = Retelling.of(Tale.engine("national"), id, events, at, at);
    return ChronicleJson.of(told, new Rejected(0, List.of()));
  }
}
