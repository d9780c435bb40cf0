package se.garantivakt.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.garantivakt.schema.Schemas;

class SampleTest {

  /** What a schema cannot see: bytes, keys, the calendar, check digits. */
  private static final Set<RejectionReason> UNSEEN =
      EnumSet.of(
          RejectionReason.OVERSIZED,
          RejectionReason.NOT_JSON,
          RejectionReason.DUPLICATE_KEY,
          RejectionReason.PERSONAL_NUMBER,
          RejectionReason.IMPOSSIBLE_TIME);

  private static final Instant LOGGED_AT = Instant.parse("2026-10-01T00:00:00Z");
  private static final EventDecoder DECODER =
      new EventDecoder(new DecoderLimits(Duration.ofDays(1), 1000, ZoneId.of("Europe/Stockholm")));

  static Stream<String> inputs() {
    return Schemas.INPUTS.stream();
  }

  static Stream<JsonNode> rejected() {
    return Schemas.samples("rejected").stream().map(Schemas::json);
  }

  private static Decoded decode(String record, EventType topic) {
    return DECODER.decode(
        record.getBytes(StandardCharsets.UTF_8), Optional.empty(), topic, LOGGED_AT);
  }

  private static EventType type(String topic) {
    return EventType.of(topic.substring("care.".length())).orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("inputs")
  void every_sample_decodes_to_the_record_that_says_the_same(String topic) {
    for (String sample : Schemas.samples(topic)) {
      Event event = Records.readable(decode(sample, type(topic)));
      Map<String, Object> said = new TreeMap<>();
      Schemas.json(sample)
          .properties()
          .forEach(
              field ->
                  said.put(
                      field.getKey(),
                      field.getValue().isBoolean()
                          ? field.getValue().booleanValue()
                          : field.getValue().textValue()));
      Map<String, Object> read = SampleFields.of(event);
      read.put("action", event.action().wire());
      assertThat(read).isEqualTo(said);
    }
  }

  @Test
  void there_is_a_sample_of_every_action() {
    Set<Action> shown = EnumSet.noneOf(Action.class);
    for (String topic : Schemas.INPUTS) {
      for (String sample : Schemas.samples(topic)) {
        shown.add(
            Action.of(type(topic), Schemas.json(sample).get("action").textValue()).orElseThrow());
      }
    }
    assertThat(shown).containsExactlyInAnyOrder(Action.values());
  }

  @ParameterizedTest
  @MethodSource("rejected")
  void every_rejected_sample_is_refused_for_its_reason(JsonNode sample) {
    EventType topic = EventType.of(sample.get("topic").textValue()).orElseThrow();
    Rejection rejection = Records.rejected(decode(sample.get("value").textValue(), topic));
    assertThat(rejection.reason().name()).isEqualTo(sample.get("reason").textValue());
    assertThat(rejection.field()).isEqualTo(Optional.ofNullable(sample.get("field").textValue()));
    assertThat(rejection.personal())
        .isEqualTo(rejection.reason() == RejectionReason.PERSONAL_NUMBER);
    if (!UNSEEN.contains(rejection.reason())) {
      JsonNode record = Schemas.json(sample.get("value").textValue());
      assertThat(Schemas.errors("care." + topic.wire(), record)).isNotEmpty();
    }
  }

  @Test
  void there_is_a_rejected_sample_of_every_reason_that_lies_in_the_bytes() {
    assertThat(rejected().map(sample -> sample.get("reason").textValue()).distinct())
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(RejectionReason.values())
                .filter(RejectionReason::liesInTheBytes)
                .map(Enum::name)
                .toList());
  }

  @Test
  void schema_and_decoder_hold_the_same_actions() {
    for (String topic : Schemas.INPUTS) {
      assertThat(Schemas.source(topic).at("/properties/action/enum"))
          .extracting(JsonNode::textValue)
          .containsExactlyElementsOf(Action.allowed(type(topic)));
    }
  }

  @Test
  void every_reason_of_the_decoder_is_in_the_schema_of_what_was_rejected() {
    ObjectNode record = (ObjectNode) Schemas.json(Schemas.samples("event.rejected").get(0));
    for (RejectionReason reason : RejectionReason.values()) {
      record.put("reason", reason.name());
      boolean personal = reason == RejectionReason.PERSONAL_NUMBER;
      assertThat(Schemas.errors("event.rejected", record).isEmpty()).isEqualTo(!personal);
    }
  }
}
