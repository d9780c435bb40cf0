package se.garantivakt.rules.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.garantivakt.event.CareLevel;
import se.garantivakt.rules.Cover;
import se.garantivakt.rules.Deduction;
import se.garantivakt.rules.Guarantee;
import se.garantivakt.rules.PauseCode;
import se.garantivakt.rules.RuleSet;

/** Clocks of other countries and of a hospital's pathway: the test of the grammar. */
class ForeignRulesTest {
  private static final Cover EVERYONE =
      new Cover(Set.of(), Set.of(), Set.of(), Set.of(), false, false, false, false);

  @Test
  void england_counts_126_days_from_the_referral_without_any_pause() {
    RuleSet england = Shipped.ruleSet("england-rtt");
    Guarantee rtt = Shipped.of(england, "rtt-126");
    assertThat(Shipped.limits(rtt)).isEqualTo("P126D");
    assertThat(rtt.careLevel()).isEqualTo(CareLevel.UNSTATED);
    assertThat(Shipped.starts(rtt))
        .containsExactly(
            "referral.received",
            "decision.treatment",
            "visit.booked, once the clock before was nullified");
    assertThat(Shipped.stops(rtt))
        .containsExactly(
            "visit.started or visit.completed, purpose treatment", "decision.noTreatment");
    assertThat(Shipped.cancels(rtt))
        .containsExactly("referral.rejected or referral.withdrawn or decision.closed");
    assertThat(rtt.nullifies().stream().map(PatternText::of))
        .containsExactly("visit.missed, purpose unstated or assessment or firstVisit, not excused");
    assertThat(rtt.cover()).isEqualTo(EVERYONE);
    assertThat(rtt.deduction()).isEqualTo(Deduction.NONE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"england-rtt", "sepsis"})
  void no_code_has_effect_where_there_is_no_pause(String id) {
    assertThat(Shipped.ruleSet(id).switches().codeGuarantees())
        .hasSize(PauseCode.values().length)
        .allSatisfy((code, guarantees) -> assertThat(Shipped.now(guarantees)).isEmpty());
  }

  @Test
  void scotland_counts_84_days_and_pauses_for_unavailability_with_its_last_day() {
    RuleSet scotland = Shipped.ruleSet("scotland-ttg");
    Guarantee ttg = Shipped.of(scotland, "ttg-84");
    assertThat(Shipped.limits(ttg)).isEqualTo("P84D");
    assertThat(Shipped.starts(ttg)).containsExactly("decision.treatment");
    assertThat(Shipped.stops(ttg))
        .containsExactly("visit.started or visit.completed, purpose treatment");
    assertThat(ttg.deduction()).isEqualTo(Deduction.LAW);
    assertThat(Shipped.now(scotland.switches().pauseEndInclusive())).isTrue();
    assertThat(Shipped.now(scotland.switches().pvvRequires())).isEmpty();
    for (PauseCode code : Set.of(PauseCode.PVV, PauseCode.MOV, PauseCode.SOV)) {
      assertThat(Shipped.now(scotland.switches().codeGuarantees().get(code)))
          .containsExactly("ttg-84");
    }
  }

  @Test
  void scotland_resets_after_no_shows_cancellations_and_declined_reasonable_offers() {
    Guarantee ttg = Shipped.of(Shipped.ruleSet("scotland-ttg"), "ttg-84");
    assertThat(ttg.resets().stream().map(PatternText::of))
        .containsExactly(
            "visit.missed, not excused",
            "visit.cancelled, by the patient, from the 3. time on",
            "visit.declined, from the 2. time on, offered at least so many days ahead:"
                + " 7; from 2023-12-04: 10, not for urgent patients");
  }

  @Test
  void scotland_resets_after_the_breach_since_the_guidance_of_2023() {
    Guarantee ttg = Shipped.of(Shipped.ruleSet("scotland-ttg"), "ttg-84");
    assertThat(ttg.resetsAfterBreach().on(LocalDate.of(2023, 12, 3).toEpochDay())).isFalse();
    assertThat(ttg.resetsAfterBreach().on(LocalDate.of(2023, 12, 4).toEpochDay())).isTrue();
  }

  @Test
  void sepsis_has_two_limits_in_exact_time() {
    RuleSet sepsis = Shipped.ruleSet("sepsis");
    Map<String, String> limits = Map.of("antibiotics-1h", "PT1H", "lactate-3h", "PT3H");
    assertThat(Shipped.ids(sepsis)).containsExactly("antibiotics-1h", "lactate-3h");
    assertThat(sepsis.guarantees())
        .allSatisfy(
            guarantee -> {
              assertThat(guarantee.exact()).isTrue();
              assertThat(Shipped.limits(guarantee)).isEqualTo(limits.get(guarantee.id()));
              assertThat(Shipped.starts(guarantee)).containsExactly("decision.treatment");
              assertThat(guarantee.cover()).isEqualTo(EVERYONE);
              assertThat(guarantee.deduction()).isEqualTo(Deduction.NONE);
              assertThat(guarantee.careLevel()).isEqualTo(CareLevel.UNSTATED);
            });
    assertThat(Shipped.stops(Shipped.of(sepsis, "antibiotics-1h")))
        .containsExactly("visit.completed, purpose treatment");
    assertThat(Shipped.stops(Shipped.of(sepsis, "lactate-3h")))
        .containsExactly("visit.completed, purpose investigation");
    assertThat(Shipped.levels(Shipped.of(sepsis, "antibiotics-1h")))
        .containsExactly("PT30M", "PT15M");
  }

  @Test
  void each_country_counts_its_own_days() {
    assertThat(Shipped.ruleSet("england-rtt").switches().zone()).hasToString("Europe/London");
    assertThat(Shipped.ruleSet("scotland-ttg").switches().zone()).hasToString("Europe/London");
    assertThat(Shipped.ruleSet("sepsis").switches().zone()).hasToString("Europe/Amsterdam");
  }
}
