package se.garantivakt.event;

import static org.assertj.core.api.Assertions.assertThat;
import static se.garantivakt.event.Action.CONTACT_SOUGHT;
import static se.garantivakt.event.Action.DECISION_EXEMPTION;
import static se.garantivakt.event.Action.DECISION_EXEMPTION_ENDED;
import static se.garantivakt.event.Action.DECISION_INFORMED;
import static se.garantivakt.event.Action.DECISION_TREATMENT;
import static se.garantivakt.event.Action.REFERRAL_RECEIVED;
import static se.garantivakt.event.Action.VISIT_BOOKED;
import static se.garantivakt.event.Action.VISIT_COMPLETED;
import static se.garantivakt.event.Action.VISIT_VOIDED;
import static se.garantivakt.event.Records.decode;
import static se.garantivakt.event.Records.readable;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EventDecoderTest {

  private static final Common REQUIRED =
      Common.required("e-1", "ep-1", "p-1", Moment.parse("2026-03-05"), "SE2321000016-1A01");

  @ParameterizedTest
  @EnumSource(Action.class)
  void every_action_of_the_contract_is_read_with_what_it_requires(Action action) {
    Event event = readable(decode(action, "'code': 'PvV', 'voids': 'e-0'"));
    assertThat(event.action()).isEqualTo(action);
    assertThat(event.common()).isEqualTo(REQUIRED);
    assertThat(event instanceof Voided).isEqualTo(action.isVoid());
  }

  @Test
  void every_common_field_is_read() {
    Event event =
        readable(
            decode(
                CONTACT_SOUGHT,
                """
                'occurredAt': '2026-03-05T09:12:00+01:00', 'recordedAt': '2026-03-05T09:13:00+01:00',
                'careArea': '511', 'careLevel': 'primary', 'residence': '0180',
                'listedClinicId': 'SE2321000016-7B10', 'careGuarantee': 'yes',
                'problem': 'noEffect', 'subjectId': 's-1', 'channel': 'digital', 'extra': [{}]\
                """));
    Common common =
        new Common(
            "e-1",
            "ep-1",
            "p-1",
            new Moment.At(Instant.parse("2026-03-05T08:12:00Z")),
            Optional.of(Instant.parse("2026-03-05T08:13:00Z")),
            "SE2321000016-1A01",
            Optional.of("511"),
            CareLevel.PRIMARY,
            Optional.of("0180"),
            Optional.of("SE2321000016-7B10"),
            Answer.YES,
            Problem.NO_EFFECT,
            Optional.of("s-1"));
    assertThat(event).isEqualTo(new Contact(common, CONTACT_SOUGHT, Channel.DIGITAL));
  }

  @Test
  void null_and_empty_text_count_as_absent() {
    assertThat(
            readable(decode(CONTACT_SOUGHT, "'channel': null, 'careArea': '', 'recordedAt': null")))
        .isEqualTo(Contact.of(REQUIRED, CONTACT_SOUGHT));
  }

  @Test
  void numbers_of_skr_and_the_nurse_line_are_words_too() {
    Decision exemption =
        (Decision) readable(decode(DECISION_EXEMPTION, "'code': 2, 'careGuarantee': '2'"));
    assertThat(exemption.code()).isEqualTo(ExemptionCode.MOV);
    assertThat(exemption.common().careGuarantee()).isEqualTo(Answer.NO);
    assertThat(((Contact) readable(decode(CONTACT_SOUGHT, "'channel': 1177"))).channel())
        .isEqualTo(Channel.NURSE_LINE);
    assertThat(readable(decode(CONTACT_SOUGHT, "'careGuarantee': 1")).common().careGuarantee())
        .isEqualTo(Answer.YES);
  }

  @Test
  void an_exemption_keeps_days_and_instants_apart() {
    Event event =
        readable(
            decode(
                DECISION_EXEMPTION,
                "'code': 'SoV', 'from': '2026-03-01', 'until': '2030-01-01T00:00:00+01:00'"));
    assertThat(event)
        .isEqualTo(
            Decision.exemption(
                REQUIRED,
                DECISION_EXEMPTION,
                ExemptionCode.SOV,
                Optional.of(Moment.parse("2026-03-01")),
                Optional.of(Moment.parse("2030-01-01T00:00:00+01:00"))));
  }

  @Test
  void a_field_that_the_action_does_not_have_is_an_unknown_extra_whatever_it_holds() {
    assertThat(
            readable(
                decode(
                    DECISION_INFORMED,
                    "'code': 7, 'reason': 'x', 'kind': [], 'from': 'x', 'urgent': 'x'")))
        .isEqualTo(Decision.of(REQUIRED, DECISION_INFORMED));
    assertThat(
            readable(
                decode(
                    VISIT_COMPLETED,
                    "'by': 1, 'excused': 1, 'appointmentAt': 1, 'alternativeProvider': 1")))
        .isEqualTo(Visit.of(REQUIRED, VISIT_COMPLETED, Purpose.UNSTATED));
    assertThat(
            ((Decision) readable(decode(DECISION_EXEMPTION_ENDED, "'code': 'PvV', 'from': 'x'")))
                .from())
        .isEmpty();
  }

  @Test
  void origin_and_reason_are_taken_from_any_step_of_a_referral() {
    Referral received =
        (Referral)
            readable(
                decode(
                    REFERRAL_RECEIVED,
                    "'origin': 'self', 'reason': 'secondOpinion', 'arrangedBy': 'x'"));
    assertThat(received.origin()).isEqualTo(Origin.SELF);
    assertThat(received.reason()).isEqualTo(ReferralReason.SECOND_OPINION);
    assertThat(received.arrangedBy()).isEqualTo(ArrangedBy.UNSTATED);
  }

  @Test
  void kind_is_an_open_word_and_urgent_an_answer() {
    Decision treatment =
        (Decision) readable(decode(DECISION_TREATMENT, "'kind': 'new word', 'urgent': true"));
    assertThat(treatment.kind()).contains("new word");
    assertThat(treatment.urgent()).isEqualTo(Answer.YES);
  }

  @Test
  void an_appointment_may_lie_far_ahead() {
    Visit booked =
        (Visit) readable(decode(VISIT_BOOKED, "'appointmentAt': '2199-12-31', 'by': 'clinic'"));
    assertThat(booked.appointmentAt()).contains(Moment.parse("2199-12-31"));
    assertThat(booked.by()).isEqualTo(By.CLINIC);
  }

  @Test
  void a_void_names_the_event_it_takes_back() {
    assertThat(readable(decode(VISIT_VOIDED, "'voids': 'e-0', 'purpose': 'x'")))
        .isEqualTo(new Voided(REQUIRED, VISIT_VOIDED, "e-0"));
  }

  @Test
  void what_was_recorded_late_in_the_log_is_measured_against_its_recording() {
    assertThat(
            readable(
                decode(
                    CONTACT_SOUGHT,
                    "'occurredAt': '2026-03-10', 'recordedAt': '2026-03-10T08:00:00Z'")))
        .isInstanceOf(Contact.class);
  }
}
