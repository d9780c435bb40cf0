package se.garantivakt.rules.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import se.garantivakt.event.Action;
import se.garantivakt.rules.Dated;
import se.garantivakt.rules.Effect;
import se.garantivakt.rules.NoShow;
import se.garantivakt.rules.PauseCode;
import se.garantivakt.rules.PvvCondition;
import se.garantivakt.rules.SelfReferralStart;
import se.garantivakt.rules.Switches;

/** {@code switches.yaml} against the table of the switches. */
class SwitchDefaultsTest {
  @TempDir Path temp;
  private final SwitchCatalog catalog = new SwitchCatalog();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          referralStart        | decided, issued, received             | one or more of decided, issued, received; the order counts
          selfReferralStart    | contact                               | contact, received, assessed, accepted
          incompleteReferral   | fromDecision                          | fromDecision, fromCompletion
          PvV.effect           | deduct                                | deduct, waive, restart
          PvV.requires         | informed, offerWithinLimit, declined  | any of informed, offerWithinLimit, declined
          PvV.from             | declined                              | declined, declinedAppointment
          MoV.effect           | deduct                                | deduct, waive
          SoV.effect           | waive                                 | deduct, waive
          SoV.careAreas        | 931                                   | texts of the form [0-9A-Za-z]+
          ownChoiceOtherRegion | deduct                                | deduct, waive
          pauseEnd             | exclusive                             | exclusive, inclusive
          pauseAfterBreach     | ignore                                | ignore, deduct
          pauseOnDeadlineDay   | counts                                | counts, tooLate
          noShow               | none                                  | none, waiveAfter2, removeAfter3
          lateExemption        | accept                                | accept, reject
          stalePauseDays       | 90                                    | whole numbers from 1
          investigationUnits   | none                                  | texts of the form \\S+
          definition           | skr-kchd-2.4                          | skr-kchd-2.4, socialstyrelsen, ostergotland
          homeRegion           | none                                  | texts of the form [0-9]{2}
          zone                 | Europe/Stockholm                      | a time zone id, such as Europe/Stockholm
          smallestCount        | 5                                     | whole numbers from 0
          forecast.margin      | 7                                     | whole numbers from 0
          findings.days        | 90                                    | whole numbers from 1
          findings.recurring   | 10                                    | whole numbers from 1
          findings.extensivePercent  | 10                              | whole numbers from 1
          findings.extensiveSmallest | 20                              | whole numbers from 1
          """)
  void each_switch_has_the_default_and_the_values_of_the_table(
      String key, String standard, String allowed) {
    assertThat(DatedText.of(catalog.get(key).standard())).isEqualTo(standard);
    assertThat(catalog.get(key).allowed()).isEqualTo(allowed);
  }

  @ParameterizedTest
  @CsvSource({
    "PvV.guarantees",
    "MoV.guarantees",
    "SoV.guarantees",
    "ownChoiceOtherRegion.guarantees"
  })
  void codes_can_have_effect_on_visit_treatment_and_their_like_only(String key) {
    assertThat(DatedText.of(catalog.get(key).standard()))
        .isEqualTo("visit-90, visit-30, treatment-90, investigation-90, bup-30, bup-30b");
  }

  @Test
  void every_switch_says_why_it_is_there() {
    assertThat(catalog.all()).hasSize(31).extracting(Switch::why).doesNotContain("");
  }

  @Test
  void a_file_without_switches_has_the_defaults() {
    Switches none =
        new TrialFolder(temp).loadWith("switches:\n  zone: Europe/Stockholm\n", "").switches();
    List<Action> chain =
        List.of(Action.REFERRAL_DECIDED, Action.REFERRAL_ISSUED, Action.REFERRAL_RECEIVED);
    assertAlways(none.referralStart(), chain);
    assertAlways(none.selfReferralStart(), SelfReferralStart.CONTACT);
    assertAlways(none.fromCompletion(), false);
    assertAlways(none.effect().get(PauseCode.PVV), Effect.DEDUCT);
    assertAlways(none.effect().get(PauseCode.MOV), Effect.DEDUCT);
    assertAlways(none.effect().get(PauseCode.SOV), Effect.WAIVE);
    assertAlways(none.effect().get(PauseCode.OTHER_REGION), Effect.DEDUCT);
    assertAlways(none.pvvRequires(), Set.of(PvvCondition.values()));
    assertAlways(none.pvvFromAppointment(), false);
    assertAlways(none.sovCareAreas(), Set.of("931"));
    assertAlways(none.pauseEndInclusive(), false);
    assertAlways(none.pauseAfterBreachDeducts(), false);
    assertAlways(none.pauseOnDeadlineDayCounts(), true);
    assertAlways(none.noShow(), NoShow.NONE);
    assertAlways(none.lateExemptionAccepted(), true);
    assertAlways(none.stalePauseDays(), 90);
    assertAlways(none.investigationUnits(), Set.of());
    assertAlways(none.definition(), "skr-kchd-2.4");
    assertAlways(none.homeRegion(), Set.of());
    assertAlways(none.smallestCount(), 5);
    assertAlways(none.findings().days(), 90);
    assertAlways(none.findings().recurring(), 10);
    assertAlways(none.findings().extensivePercent(), 10);
    assertAlways(none.findings().extensiveSmallest(), 20);
    assertThat(none.zone()).isEqualTo(ZoneId.of("Europe/Stockholm"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("everyWord")
  void every_word_that_a_switch_may_say_has_a_meaning(String said) {
    assertThat(new TrialFolder(temp).faultsWith("zone: Europe/Stockholm", said)).isEmpty();
  }

  private static List<String> everyWord() {
    return new SwitchCatalog()
        .all().stream()
            .flatMap(sw -> sw.values().stream().map(word -> sw.key() + ": " + word))
            .toList();
  }

  private static <T> void assertAlways(Dated<T> dated, T value) {
    assertThat(dated.versions())
        .containsExactly(new Dated.Version<>(Dated.ALWAYS, Dated.EVER, value));
  }
}
