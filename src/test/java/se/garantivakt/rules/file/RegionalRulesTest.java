package se.garantivakt.rules.file;

import static org.assertj.core.api.Assertions.assertThat;
import static se.garantivakt.rules.PauseCode.MOV;
import static se.garantivakt.rules.PauseCode.OTHER_REGION;
import static se.garantivakt.rules.PauseCode.PVV;
import static se.garantivakt.rules.PauseCode.SOV;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.garantivakt.rules.Deduction;
import se.garantivakt.rules.Effect;
import se.garantivakt.rules.Guarantee;
import se.garantivakt.rules.RuleSet;
import se.garantivakt.rules.SelfReferralStart;

/** The files of the regions and of child psychiatry, against what rules.md says of each. */
class RegionalRulesTest {
  private final RuleSet national = Shipped.ruleSet("national");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # file       | home | own choice | PvV    | MoV    | self-referral | definition
          national     |      | DEDUCT     | DEDUCT | DEDUCT | CONTACT       | skr-kchd-2.4
          stockholm    | 01   | WAIVE      | DEDUCT | DEDUCT | CONTACT       | skr-kchd-2.4
          ostergotland | 05   | DEDUCT     | WAIVE  | WAIVE  | CONTACT       | ostergotland
          vgr          | 14   | DEDUCT     | DEDUCT | DEDUCT | RECEIVED      | skr-kchd-2.4
          skane        | 12   | DEDUCT     | DEDUCT | DEDUCT | ASSESSED      | skr-kchd-2.4
          bup          |      | DEDUCT     | DEDUCT | DEDUCT | CONTACT       | skr-kchd-2.4
          """)
  void each_region_differs_in_its_switches_only_as_told(
      String id,
      String home,
      Effect otherRegion,
      Effect pvv,
      Effect mov,
      SelfReferralStart start,
      String definition) {
    var switches = Shipped.ruleSet(id).switches();
    assertThat(Shipped.now(switches.homeRegion()))
        .isEqualTo(home == null ? Set.of() : Set.of(home));
    assertThat(Shipped.now(switches.effect().get(OTHER_REGION))).isEqualTo(otherRegion);
    assertThat(Shipped.now(switches.effect().get(PVV))).isEqualTo(pvv);
    assertThat(Shipped.now(switches.effect().get(MOV))).isEqualTo(mov);
    assertThat(Shipped.now(switches.effect().get(SOV))).isEqualTo(Effect.WAIVE);
    assertThat(Shipped.now(switches.selfReferralStart())).isEqualTo(start);
    assertThat(Shipped.now(switches.definition())).isEqualTo(definition);
    assertThat(switches.zone()).hasToString("Europe/Stockholm");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ostergotland", "vgr", "skane", "stockholm"})
  void the_national_guarantees_are_the_same_in_each_region(String id) {
    RuleSet region = Shipped.ruleSet(id);
    assertThat(region.guarantees().subList(0, 4))
        .usingRecursiveComparison()
        .isEqualTo(national.guarantees());
    assertThat(region.guarantees()).hasSize(id.equals("stockholm") ? 6 : 4);
  }

  @Test
  void stockholm_runs_thirty_days_beside_ninety_and_used_ninety_for_it_in_2021() {
    RuleSet stockholm = Shipped.ruleSet("stockholm");
    Guarantee visit = Shipped.of(stockholm, "visit-30");
    assertThat(Shipped.limits(visit))
        .isEqualTo("P30D; from 2021-01-01: P90D; from 2022-01-01: P30D");
    assertThat(Shipped.levels(visit)).containsExactly("P14D", "P7D", "P1D");
    assertThat(visit)
        .usingRecursiveComparison()
        .ignoringFields("id", "name", "limit", "imminent", "duty", "law")
        .isEqualTo(Shipped.of(stockholm, "visit-90"));
    assertThat(visit.duty()).isFalse();
    assertThat(stockholm.source("visit-30/limit")).isEqualTo("STHLM");
    assertThat(stockholm.source("visit-90/limit")).isEqualTo("HSF 6 kap. 1 § 3");
  }

  @Test
  void stockholm_has_three_kinds_of_investigation_at_units_with_the_mandate() {
    Guarantee investigation = Shipped.of(Shipped.ruleSet("stockholm"), "investigation-90");
    assertThat(Shipped.limits(investigation)).isEqualTo("P90D");
    assertThat(Shipped.starts(investigation)).containsExactly("decision.investigation");
    assertThat(Shipped.stops(investigation))
        .containsExactly(
            "visit.started or visit.completed, purpose investigation, in specialised care");
    assertThat(investigation.cover().onlyKinds())
        .containsExactlyInAnyOrder("dyslexia", "memory", "neuropsychiatric");
    assertThat(investigation.cover().mandate()).isTrue();
    assertThat(investigation.cover().homeRegion()).isTrue();
    assertThat(investigation.deduction()).isEqualTo(Deduction.LAW);
    assertThat(investigation.duty()).isFalse();
    assertThat(Shipped.levels(investigation)).containsExactly("P30D", "P14D", "P7D", "P1D");
  }

  @Test
  void child_psychiatry_has_thirty_days_twice() {
    RuleSet bup = Shipped.ruleSet("bup");
    assertThat(Shipped.ids(bup)).containsExactly("bup-30", "bup-30b");
    assertThat(bup.guarantees())
        .allSatisfy(
            guarantee -> {
              assertThat(Shipped.limits(guarantee)).isEqualTo("P30D");
              assertThat(guarantee.deduction()).isEqualTo(Deduction.LAW);
              assertThat(guarantee.duty()).isFalse();
              assertThat(Shipped.levels(guarantee)).isEmpty();
            });
    assertThat(Shipped.now(bup.switches().sovCareAreas())).containsExactly("931");
  }

  @Test
  void the_first_assessment_in_child_psychiatry_stops_one_clock_and_starts_the_other_once() {
    RuleSet bup = Shipped.ruleSet("bup");
    Guarantee first = Shipped.of(bup, "bup-30");
    Guarantee second = Shipped.of(bup, "bup-30b");
    assertThat(Shipped.starts(first))
        .containsExactly("the referral, at the step that the switches name");
    assertThat(Shipped.stops(first))
        .containsExactly(
            "visit.started or visit.completed,"
                + " purpose unstated or assessment or firstVisit or treatment, in specialised care");
    assertThat(Shipped.starts(second))
        .containsExactly(
            "visit.started or visit.completed, purpose unstated or assessment or firstVisit,"
                + " in specialised care");
    assertThat(Shipped.stops(second))
        .containsExactly(
            "visit.started or visit.completed, purpose treatment or investigation,"
                + " in specialised care");
    assertThat(first.repeats()).isTrue();
    assertThat(second.repeats()).isFalse();
  }
}
