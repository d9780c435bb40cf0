package se.garantivakt.event;

import static org.assertj.core.api.Assertions.assertThat;
import static se.garantivakt.event.Action.DECISION_CLOSED;
import static se.garantivakt.event.Action.DECISION_TREATMENT;
import static se.garantivakt.event.EventType.DECISION;
import static se.garantivakt.event.Records.decode;
import static se.garantivakt.event.Records.event;
import static se.garantivakt.event.Records.rejected;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalRejectionTest {

  private static final List<String> WRITTEN =
      List.of(
          "'191212121212'",
          "'19121212-1212'",
          "'121212+1212'",
          "' 1212121212 '",
          "191212121212",
          "1212121212",
          "1.91212121212e11",
          "'\\u0031912\\u0031212-1212'");

  private static void assertPersonal(Rejection rejection) {
    assertThat(rejection.personal()).as(rejection.message()).isTrue();
    assertThat(rejection.toString()).doesNotContain("1212");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "patientId", "eventId", "episodeId", "clinicId", "toClinicId", "listedClinicId",
        "subjectId", "offerId", "voids", "careArea", "residence", "kind"
      })
  void a_personal_number_as_any_id_is_refused_and_never_repeated(String field) {
    for (String written : WRITTEN) {
      Rejection rejection = rejected(decode(DECISION_TREATMENT, "'" + field + "': " + written));
      assertThat(rejection.reason()).isEqualTo(RejectionReason.PERSONAL_NUMBER);
      assertThat(rejection.field()).contains(field);
      assertPersonal(rejection);
    }
  }

  @Test
  void a_number_that_lost_its_leading_zeros_is_told() {
    String born2004 = PersonalNumbers.valid("20040229", "001").substring(2);
    String number = String.valueOf(Long.parseLong(born2004));
    assertThat(number).hasSizeLessThan(10);
    assertThat(rejected(decode(DECISION_TREATMENT, "'patientId': " + number)).reason())
        .isEqualTo(RejectionReason.PERSONAL_NUMBER);
  }

  @Test
  void a_coordination_number_is_a_personal_number() {
    String number = PersonalNumbers.valid("19700361", "239");
    assertThat(rejected(decode(DECISION_TREATMENT, "'patientId': '" + number + "'")).reason())
        .isEqualTo(RejectionReason.PERSONAL_NUMBER);
  }

  @Test
  void a_personal_number_as_key_is_refused_whatever_the_value() {
    for (String value : new String[] {event(DECISION_TREATMENT, "").toString(), "not json"}) {
      Rejection rejection =
          rejected(
              Records.DECODER.decode(
                  value.getBytes(StandardCharsets.UTF_8),
                  Optional.of("19121212-1212"),
                  DECISION,
                  Records.LOGGED_AT));
      assertThat(rejection.reason()).isEqualTo(RejectionReason.PERSONAL_NUMBER);
      assertThat(rejection.field()).contains("key");
      assertPersonal(rejection);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "19121212-1212",
        "{\"note\":\"ring 121212-1212\"",
        "{\"note\":\"\\u0031\\u00391212121212\"",
        "{\"note\":\"\\t191212121212\"",
        "[191212121212]",
        "{\"191212121212\":1,\"191212121212\":2}",
        "{\"type\":\"19121212-1212\"}",
        "{\"type\":\"decision\",\"action\":\"191212121212\"}",
        "{\"type\":\"decision\",\"action\":\"x-191212121212\"}",
        "{\"patientId\":[\"191212121212\"]}",
      })
  void whatever_the_reason_a_record_that_holds_one_is_marked_and_not_repeated(String text) {
    assertPersonal(rejected(decode(text, DECISION)));
  }

  @Test
  void it_is_found_in_other_encodings_in_what_is_too_large_and_in_a_longer_key() {
    for (Charset charset :
        List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16)) {
      assertPersonal(rejected(decode("{\"å\":\"191212121212\"}".getBytes(charset), DECISION)));
    }
    assertPersonal(rejected(decode(" ".repeat(70_000) + "19121212-1212", DECISION)));
    assertPersonal(
        rejected(
            Records.DECODER.decode(
                new byte[0], Optional.of("care/19121212-1212"), DECISION, Records.LOGGED_AT)));
  }

  @Test
  void a_word_that_reads_as_one_is_not_repeated_either() {
    Rejection rejection = rejected(decode(DECISION_CLOSED, "'reason': '191212121212'"));
    assertThat(rejection.reason()).isEqualTo(RejectionReason.UNKNOWN_VALUE);
    assertPersonal(rejection);
  }

  @Test
  void an_ordinary_rejection_is_not_marked() {
    assertThat(rejected(decode(DECISION_CLOSED, "'reason': 'x'")).personal()).isFalse();
  }
}
