package se.garantivakt.event;

import static org.assertj.core.api.Assertions.assertThat;
import static se.garantivakt.event.Action.CONTACT_SOUGHT;
import static se.garantivakt.event.Action.DECISION_CLOSED;
import static se.garantivakt.event.Action.DECISION_EXEMPTION;
import static se.garantivakt.event.Action.VISIT_MISSED;
import static se.garantivakt.event.Action.VISIT_OFFERED;
import static se.garantivakt.event.Action.VISIT_VOIDED;
import static se.garantivakt.event.EventType.CONTACT;
import static se.garantivakt.event.EventType.VISIT;
import static se.garantivakt.event.Records.decode;
import static se.garantivakt.event.Records.event;
import static se.garantivakt.event.Records.readable;
import static se.garantivakt.event.Records.rejected;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventRejectionTest {

  private static void assertRefused(Decoded decoded, RejectionReason reason, String field) {
    Rejection rejection = rejected(decoded);
    assertThat(rejection.reason()).as(rejection.message()).isEqualTo(reason);
    assertThat(rejection.field()).isEqualTo(Optional.ofNullable(field));
    assertThat(rejection.message()).isNotBlank().doesNotContain("e-1");
    assertThat(rejection.personal()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "{} {}",
        "{}x",
        "{'a':1}",
        "{\"a\":01}",
        "{\"a\":NaN}",
        "[1",
        "nul",
        "\uFEFF{}",
        "{\"a\":\"\n\"}",
        "{}\u0000",
        "{\"a\":1}//c"
      })
  void what_is_not_one_json_value_is_not_json(String text) {
    assertRefused(decode(text, CONTACT), RejectionReason.NOT_JSON, null);
  }

  @Test
  void bytes_that_are_no_utf8_are_not_json() {
    byte[] latin = "{\"a\":\"å\"}".getBytes(StandardCharsets.ISO_8859_1);
    assertRefused(decode(latin, CONTACT), RejectionReason.NOT_JSON, null);
    byte[] utf16 = event(CONTACT_SOUGHT, "").toString().getBytes(StandardCharsets.UTF_16LE);
    assertRefused(decode(utf16, CONTACT), RejectionReason.NOT_JSON, null);
    assertRefused(decode((byte[]) null, CONTACT), RejectionReason.NOT_JSON, null);
  }

  @Test
  void a_byte_order_mark_is_named_since_nobody_sees_it() {
    assertThat(rejected(decode("\uFEFF{}", CONTACT)).message()).contains("byte order mark");
  }

  @Test
  void the_replacement_character_itself_is_text() {
    assertThat(readable(decode(CONTACT_SOUGHT, "'subjectId': '\uFFFD'")).common().subjectId())
        .contains("\uFFFD");
  }

  @Test
  void nesting_and_numbers_beyond_measure_are_not_json() {
    String deep = "{\"a\":" + "[".repeat(5000) + "]".repeat(5000) + "}";
    assertRefused(decode(deep, CONTACT), RejectionReason.NOT_JSON, null);
    String huge = "{\"a\":" + "9".repeat(5000) + "}";
    assertRefused(decode(huge, CONTACT), RejectionReason.NOT_JSON, null);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "null", "1", "\"x\"", "true", "[{}]"})
  void json_that_is_no_object_is_not_an_object(String json) {
    assertRefused(decode(json, CONTACT), RejectionReason.NOT_AN_OBJECT, null);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"a\":1,\"a\":1}", "{\"x\":[{\"y\":{\"a\":1,\"\\u0061\":2}}]}"})
  void a_key_twice_in_one_object_is_refused_at_any_depth(String json) {
    assertRefused(decode(json, CONTACT), RejectionReason.DUPLICATE_KEY, null);
  }

  @Test
  void an_oversized_record_is_refused_before_it_is_read() {
    EventDecoder small =
        new EventDecoder(new DecoderLimits(Duration.ZERO, 10, ZoneId.of("Europe/Stockholm")));
    Decoded decoded = small.decode(new byte[11], Optional.empty(), CONTACT, Records.LOGGED_AT);
    assertRefused(decoded, RejectionReason.OVERSIZED, null);
    assertThat(rejected(decoded).message()).contains("11").contains("10");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"eventId", "type", "action", "episodeId", "patientId", "occurredAt", "clinicId"})
  void a_required_field_that_is_absent_null_or_empty_is_missing(String field) {
    assertRefused(
        decode(event(CONTACT_SOUGHT, "").without(field).toString(), CONTACT),
        RejectionReason.MISSING_FIELD,
        field);
    for (String nothing : new String[] {"null", "''", "' '"}) {
      String json = event(CONTACT_SOUGHT, "'%s': %s".formatted(field, nothing)).toString();
      assertRefused(decode(json, CONTACT), RejectionReason.MISSING_FIELD, field);
    }
  }

  @Test
  void an_exemption_needs_a_code_and_a_void_what_it_voids() {
    assertRefused(decode(DECISION_EXEMPTION, ""), RejectionReason.MISSING_FIELD, "code");
    assertRefused(decode(VISIT_VOIDED, ""), RejectionReason.MISSING_FIELD, "voids");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "eventId | 17",
        "patientId | {}",
        "clinicId | ['a']",
        "subjectId | true",
        "careArea | 511",
        "type | 1",
        "occurredAt | 1772697120000",
        "excused | 'yes'",
        "excused | 1",
        "purpose | 3",
        "careGuarantee | true",
        "careGuarantee | 1.0",
        "subjectId | 1e400",
        "subjectId | '\\ud800'",
      })
  void a_field_of_another_type_is_ill_typed(String field, String value) {
    String json = Records.raw(VISIT_MISSED, field, value.replace('\'', '"'));
    assertRefused(decode(json, VISIT), RejectionReason.ILL_TYPED_FIELD, field);
  }

  @ParameterizedTest
  @ValueSource(strings = {"eventId", "episodeId", "patientId", "clinicId", "subjectId"})
  void an_id_has_at_most_512_characters(String field) {
    String most = Records.raw(VISIT_MISSED, field, '"' + "x".repeat(512) + '"');
    assertThat(decode(most, VISIT)).isInstanceOf(Decoded.Readable.class);
    String more = Records.raw(VISIT_MISSED, field, '"' + "x".repeat(513) + '"');
    assertRefused(decode(more, VISIT), RejectionReason.ILL_TYPED_FIELD, field);
  }

  @Test
  void unknown_types_actions_and_words_are_named_with_what_is_allowed() {
    Decoded type = decode(CONTACT_SOUGHT, "'type': 'kontakt'");
    assertRefused(type, RejectionReason.UNKNOWN_TYPE, "type");
    assertThat(rejected(type).message())
        .isEqualTo("type 'kontakt' is not one of contact, decision, referral, visit");
    Decoded action = decode(CONTACT_SOUGHT, "'action': 'booked'");
    assertRefused(action, RejectionReason.UNKNOWN_ACTION, "action");
    assertThat(rejected(action).message()).contains("sought, answered, voided");
    Decoded word = decode(DECISION_CLOSED, "'reason': 'assessment'");
    assertRefused(word, RejectionReason.UNKNOWN_VALUE, "reason");
    assertThat(rejected(word).message()).contains("'assessment'").contains("notNeeded");
    Decoded code = decode(DECISION_EXEMPTION, "'code': 4");
    assertRefused(code, RejectionReason.UNKNOWN_VALUE, "code");
  }

  @Test
  void free_text_in_the_place_of_a_word_is_not_repeated() {
    Decoded decoded = decode(DECISION_CLOSED, "'reason': 'Anna vill inte'");
    assertThat(rejected(decoded).message()).doesNotContain("Anna");
    String longWord = "a".repeat(41);
    assertThat(rejected(decode(DECISION_CLOSED, "'reason': '" + longWord + "'")).message())
        .doesNotContain(longWord);
  }

  @Test
  void a_type_in_the_wrong_topic_is_refused() {
    assertRefused(
        decode(event(CONTACT_SOUGHT, "").toString(), VISIT), RejectionReason.WRONG_TOPIC, "type");
  }

  @ParameterizedTest
  @CsvSource({
    "occurredAt, 2026-02-30",
    "occurredAt, 2026-03-05T09:12:00",
    "recordedAt, 2026-03-05",
    "recordedAt, yesterday",
    "appointmentAt, 2026-13-01",
  })
  void a_time_that_is_no_time_is_unreadable(String field, String value) {
    assertRefused(
        decode(VISIT_OFFERED, "'%s': '%s'".formatted(field, value)),
        RejectionReason.UNREADABLE_TIME,
        field);
  }

  @ParameterizedTest
  @CsvSource({
    "occurredAt, 1899-12-31",
    "occurredAt, 1899-12-31T23:59:59+01:00",
    "occurredAt, 0000-01-01",
    "occurredAt, -999999999-01-01T00:00:00+18:00",
    "occurredAt, 2201-01-01",
    "occurredAt, +12026-03-05",
    "recordedAt, 1899-12-31T00:00:00Z",
    "recordedAt, +999999999-12-31T23:59:59-18:00",
    "appointmentAt, 1899-12-31",
    "appointmentAt, 9999-12-31",
    "appointmentAt, 2201-01-01",
  })
  void a_time_outside_1900_to_2200_is_impossible(String field, String value) {
    assertRefused(
        decode(VISIT_OFFERED, "'%s': '%s'".formatted(field, value)),
        RejectionReason.IMPOSSIBLE_TIME,
        field);
  }

  @Test
  void the_bounds_themselves_are_possible() {
    assertThat(readable(decode(VISIT_OFFERED, "'occurredAt': '1900-01-01'"))).isNotNull();
    assertThat(readable(decode(VISIT_OFFERED, "'appointmentAt': '2200-12-31'"))).isNotNull();
  }

  @Test
  void an_event_may_not_lie_more_than_a_day_ahead_of_its_recording() {
    // The log took it at 09:00Z; a plain date is its 00:00 in Stockholm.
    assertThat(readable(decode(CONTACT_SOUGHT, "'occurredAt': '2026-03-06T09:00:00Z'")))
        .isNotNull();
    assertThat(readable(decode(CONTACT_SOUGHT, "'occurredAt': '2026-03-06'"))).isNotNull();
    for (String ahead :
        new String[] {
          "'occurredAt': '2026-03-06T09:00:01Z'",
          "'occurredAt': '2026-03-07'",
          "'occurredAt': '2026-03-05', 'recordedAt': '2026-03-03T22:59:59Z'"
        }) {
      assertRefused(decode(CONTACT_SOUGHT, ahead), RejectionReason.IMPOSSIBLE_TIME, "occurredAt");
    }
  }
}
