package se.garantivakt.rules.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.garantivakt.event.Action;
import se.garantivakt.rules.Deduction;
import se.garantivakt.rules.Effect;
import se.garantivakt.rules.PauseCode;
import se.garantivakt.rules.RuleSet;

/** Switches that a case lays over a rule set. */
class PolicyTest {
  @Test
  void what_the_policy_says_goes_before_the_file_and_the_rest_stays() {
    RuleSet stockholm = load("{\"ownChoiceOtherRegion\": \"deduct\", \"stalePauseDays\": 30}");
    assertThat(Shipped.now(stockholm.switches().effect().get(PauseCode.OTHER_REGION)))
        .isEqualTo(Effect.DEDUCT);
    assertThat(Shipped.now(stockholm.switches().stalePauseDays())).isEqualTo(30);
    assertThat(Shipped.now(stockholm.switches().homeRegion())).containsExactly("01");
    assertThat(stockholm.id()).isEqualTo("stockholm");
    assertThat(stockholm.version()).isEqualTo(Shipped.ruleSet("stockholm").version());
  }

  @Test
  void no_policy_is_the_file() {
    assertThat(load("{}")).usingRecursiveComparison().isEqualTo(Shipped.ruleSet("stockholm"));
    assertThat(load("null")).usingRecursiveComparison().isEqualTo(Shipped.ruleSet("stockholm"));
  }

  @Test
  void a_word_alone_is_a_list_of_one() {
    assertThat(Shipped.now(load("{\"referralStart\": \"decided\"}").switches().referralStart()))
        .containsExactly(Action.REFERRAL_DECIDED);
  }

  @Test
  void a_policy_may_be_dated() {
    var effect =
        load("{\"PvV.effect\": [{\"from\": \"2024-01-01\", \"value\": \"waive\"}]}")
            .switches()
            .effect()
            .get(PauseCode.PVV);
    assertThat(effect.on(LocalDate.of(2023, 12, 31).toEpochDay())).isEqualTo(Effect.DEDUCT);
    assertThat(effect.on(LocalDate.of(2024, 1, 1).toEpochDay())).isEqualTo(Effect.WAIVE);
  }

  @Test
  void a_plain_list_of_levels_holds_for_every_guarantee_that_has_room_for_them() {
    RuleSet stockholm = load("{\"imminent\": [\"P2D\", \"P60D\", \"PT6H\"]}");
    assertThat(levels(stockholm, "visit-90")).containsExactly("P60D", "P2D", "PT6H");
    assertThat(levels(stockholm, "visit-30")).containsExactly("P2D", "PT6H");
    assertThat(levels(stockholm, "contact")).containsExactly("PT6H");
  }

  @Test
  void levels_of_one_guarantee_leave_the_others() {
    RuleSet stockholm = load("{\"imminent\": {\"visit-90\": [\"P2D\"]}}");
    assertThat(levels(stockholm, "visit-90")).containsExactly("P2D");
    assertThat(levels(stockholm, "treatment-90")).containsExactly("P30D", "P14D", "P7D", "P1D");
  }

  @Test
  void a_policy_that_lets_a_code_count_where_the_law_does_not_is_taken_at_its_word() {
    RuleSet stockholm = load("{\"PvV.guarantees\": [\"contact\"]}");
    assertThat(Shipped.of(stockholm, "contact").deduction()).isEqualTo(Deduction.ALLOWED);
    assertThat(Shipped.of(stockholm, "assessment").deduction()).isEqualTo(Deduction.NONE);
    assertThat(Shipped.now(stockholm.switches().codeGuarantees().get(PauseCode.PVV)))
        .containsExactly("contact");
  }

  @Test
  void what_is_wrong_in_a_policy_is_told_of_the_policy() {
    assertThat(TrialFolder.faults(() -> load("{\"PvV.efect\": \"waive\", \"noShow\": \"no\"}")))
        .extracting(fault -> fault.place().toString())
        .containsExactly("policy PvV.efect", "policy noShow");
  }

  private static List<String> levels(RuleSet ruleSet, String guarantee) {
    return Shipped.levels(Shipped.of(ruleSet, guarantee));
  }

  private static RuleSet load(String policy) {
    try {
      return new RuleSetLoader()
          .load(Shipped.RULES, "stockholm", new ObjectMapper().readTree(policy));
    } catch (JsonProcessingException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
