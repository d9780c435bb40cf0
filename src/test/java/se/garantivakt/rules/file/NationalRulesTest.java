package se.garantivakt.rules.file;

import static org.assertj.core.api.Assertions.assertThat;
import static se.garantivakt.event.CareLevel.PRIMARY;
import static se.garantivakt.event.CareLevel.SPECIALISED;
import static se.garantivakt.event.Problem.DETERIORATED;
import static se.garantivakt.event.Problem.NEW;
import static se.garantivakt.event.Problem.NO_EFFECT;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.garantivakt.event.ReferralReason;
import se.garantivakt.rules.Cover;
import se.garantivakt.rules.Deduction;
import se.garantivakt.rules.Guarantee;
import se.garantivakt.rules.RuleSet;

/** {@code national.yaml} against the table of the guarantees in the ordinance. */
class NationalRulesTest {
  private static final Set<ReferralReason> NOT_COVERED =
      EnumSet.complementOf(
          EnumSet.of(
              ReferralReason.UNSTATED, ReferralReason.ASSESSMENT, ReferralReason.CARE_GUARANTEE));

  private final RuleSet national = Shipped.ruleSet("national");

  @Test
  void it_has_the_four_guarantees_of_the_ordinance() {
    assertThat(Shipped.ids(national))
        .containsExactly("contact", "assessment", "visit-90", "treatment-90");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          contact      | P0D                        | PRIMARY     | NONE | false | false
          assessment   | P7D; from 2019-01-01: P3D  | PRIMARY     | NONE | false | true
          visit-90     | P90D                       | SPECIALISED | LAW  | true  | true
          treatment-90 | P90D                       | SPECIALISED | LAW  | true  | true
          """)
  void each_has_its_limit_level_deduction_and_duty(
      String id, String limits, String level, Deduction deduction, boolean duty, boolean booked) {
    Guarantee guarantee = Shipped.of(national, id);
    assertThat(Shipped.limits(guarantee)).isEqualTo(limits);
    assertThat(guarantee.careLevel().name()).isEqualTo(level);
    assertThat(guarantee.deduction()).isEqualTo(deduction);
    assertThat(guarantee.duty()).isEqualTo(duty);
    assertThat(guarantee.bookings()).isEqualTo(booked);
    assertThat(guarantee.repeats()).isTrue();
  }

  @Test
  void contact_is_started_when_care_is_sought_and_stopped_by_any_contact_made() {
    Guarantee contact = Shipped.of(national, "contact");
    assertThat(Shipped.starts(contact)).containsExactly("contact.sought");
    assertThat(Shipped.stops(contact))
        .containsExactly("contact.answered", "visit.started or visit.completed");
    assertThat(Shipped.cancels(contact)).containsExactly("decision.noTreatment or decision.closed");
  }

  @Test
  void assessment_is_started_only_if_needed_or_by_an_assessed_referral() {
    Guarantee assessment = Shipped.of(national, "assessment");
    assertThat(Shipped.starts(assessment))
        .containsExactly(
            "contact.sought, only if decision.assessmentNeeded,"
                + " unless decision.assessmentNotNeeded",
            "referral.assessed, in primary care");
    assertThat(Shipped.stops(assessment))
        .containsExactly(
            "visit.started or visit.completed, purpose unstated or assessment or firstVisit,"
                + " by licensed staff, in primary care");
    assertThat(Shipped.cancels(assessment))
        .containsExactly(
            "referral.rejected or referral.withdrawn or decision.noTreatment or decision.closed");
  }

  @Test
  void visit_is_started_by_the_referral_and_stopped_by_the_first_visit() {
    Guarantee visit = Shipped.of(national, "visit-90");
    assertThat(Shipped.starts(visit))
        .containsExactly("the referral, at the step that the switches name");
    assertThat(PatternText.actions(visit.starts().get(0).actions()))
        .isEqualTo(
            "referral.decided or referral.issued or referral.received or referral.assessed"
                + " or referral.accepted or referral.returned or referral.completed");
    assertThat(Shipped.stops(visit))
        .containsExactly(
            "visit.started or visit.completed,"
                + " purpose unstated or assessment or firstVisit or treatment, in specialised care");
    assertThat(Shipped.cancels(visit))
        .containsExactly(
            "referral.rejected or referral.withdrawn or decision.noTreatment or decision.closed");
  }

  @Test
  void treatment_is_started_by_its_decision_and_stopped_when_it_starts() {
    Guarantee treatment = Shipped.of(national, "treatment-90");
    assertThat(Shipped.starts(treatment)).containsExactly("decision.treatment");
    assertThat(Shipped.stops(treatment))
        .containsExactly(
            "visit.started or visit.completed, purpose treatment, in specialised care");
    assertThat(Shipped.cancels(treatment))
        .containsExactly("decision.noTreatment or decision.closed");
  }

  @Test
  void primary_care_covers_deterioration_and_missing_effect_too_where_the_patient_is_listed() {
    Cover contact = Shipped.of(national, "contact").cover();
    assertThat(contact)
        .isEqualTo(cover(Set.of(NEW, DETERIORATED, NO_EFFECT), Set.of(), Set.of(), true));
    assertThat(Shipped.of(national, "assessment").cover())
        .isEqualTo(cover(Set.of(NEW, DETERIORATED, NO_EFFECT), NOT_COVERED, Set.of(), true));
  }

  @Test
  void specialised_care_covers_new_problems_without_what_is_outside() {
    assertThat(Shipped.of(national, "visit-90").cover())
        .isEqualTo(cover(Set.of(NEW), NOT_COVERED, Set.of(), false));
    assertThat(Shipped.of(national, "treatment-90").cover())
        .isEqualTo(cover(Set.of(NEW), Set.of(), Set.of("assistiveDevice", "dental"), false));
  }

  @Test
  void levels_are_those_of_the_default() {
    assertThat(Shipped.levels(Shipped.of(national, "contact"))).containsExactly("PT4H");
    assertThat(Shipped.levels(Shipped.of(national, "assessment"))).containsExactly("P1D");
    assertThat(Shipped.levels(Shipped.of(national, "visit-90")))
        .containsExactly("P30D", "P14D", "P7D", "P1D");
    assertThat(Shipped.levels(Shipped.of(national, "treatment-90")))
        .containsExactly("P30D", "P14D", "P7D", "P1D");
  }

  @Test
  void each_rule_has_its_source() {
    assertThat(national.source("visit-90/limit")).isEqualTo("HSF 6 kap. 1 § 3");
    assertThat(national.source("visit-90/cancel")).isEqualTo("STHLM; HSF 6 kap. 1 §");
    assertThat(national.source("PvV")).startsWith("HSF 6 kap. 2 §");
    assertThat(national.law().keySet())
        .containsAll(
            Resource.fields("rule-names.yaml").fields().keySet().stream()
                .filter(name -> !Set.of("nullify", "reset").contains(name))
                .toList());
  }

  private static Cover cover(
      Set<se.garantivakt.event.Problem> problems,
      Set<ReferralReason> reasons,
      Set<String> kinds,
      boolean listed) {
    return new Cover(problems, reasons, Set.of(), kinds, true, listed, false, true);
  }

  @Test
  void care_of_the_other_level_starts_nothing() {
    assertThat(national.guarantees())
        .extracting(Guarantee::careLevel)
        .containsExactly(PRIMARY, PRIMARY, SPECIALISED, SPECIALISED);
  }
}
