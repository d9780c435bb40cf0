package se.garantivakt.rules.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.garantivakt.rules.Guarantee;
import se.garantivakt.rules.RuleSet;

/** What a file says over the one that it extends, and a guarantee over the one that it is as. */
class LayersTest {
  private static final String UPPER =
      """
      ruleSet: upper
      version: "2"
      title: Above
      extends: trial
      """;

  @TempDir Path temp;
  private TrialFolder trial;

  @BeforeEach
  void twoFiles() {
    trial = new TrialFolder(temp);
    trial.write("trial", TrialFolder.RIGHT + "law: {PvV: D, MoV: E}\n");
  }

  @Test
  void what_is_not_said_is_as_below() {
    RuleSet upper = upper("");
    assertThat(upper)
        .usingRecursiveComparison()
        .ignoringFields("id", "version", "title")
        .isEqualTo(new RuleSetLoader().load(temp, "trial"));
    assertThat(upper.version()).isEqualTo("2");
  }

  @Test
  void a_guarantee_said_again_replaces_the_parts_it_names_and_its_sources_one_by_one() {
    Guarantee wait =
        upper("guarantees: {wait: {limit: P30D, cover: {listed: true}, law: {limit: X}}}")
            .guarantees()
            .get(0);
    assertThat(Shipped.limits(wait)).isEqualTo("P30D");
    assertThat(wait.cover().listed()).isTrue();
    assertThat(wait.cover().problems()).isEmpty();
    assertThat(Shipped.starts(wait)).containsExactly("decision.treatment");
    assertThat(wait.law()).containsEntry("limit", "X").containsEntry("start", "A");
  }

  @Test
  void guarantees_keep_the_order_of_the_lower_file_with_new_ones_after() {
    String added = "guarantees: {early: {as: wait, name: an early one}, wait: {duty: true}}";
    assertThat(Shipped.ids(upper(added))).containsExactly("wait", "early");
  }

  @Test
  void sources_and_switches_are_laid_over_by_key() {
    RuleSet upper = upper("law: {MoV: F}\nswitches: {smallestCount: 7}");
    assertThat(upper.law()).containsEntry("PvV", "D").containsEntry("MoV", "F");
    assertThat(Shipped.now(upper.switches().smallestCount())).isEqualTo(7);
    assertThat(upper.switches().zone()).hasToString("Europe/Stockholm");
  }

  @Test
  void a_guarantee_as_another_takes_what_it_does_not_say_itself() {
    RuleSet upper = upper("guarantees: {short: {as: wait, limit: P30D, law: {limit: G}}}");
    Guarantee brief = Shipped.of(upper, "short");
    assertThat(Shipped.limits(brief)).isEqualTo("P30D");
    assertThat(brief.name()).isEqualTo("a wait");
    assertThat(brief.law()).containsEntry("limit", "G").containsEntry("stop", "B");
  }

  @Test
  void a_guarantee_as_one_that_is_as_another_is_refused() {
    String chain = "guarantees: {one: {as: wait}, two: {as: one}, three: {as: nobody}}";
    assertThat(TrialFolder.faults(() -> upper(chain)))
        .extracting(fault -> fault.place().key())
        .contains("guarantees.two.as", "guarantees.three.as")
        .doesNotContain("guarantees.one.as");
  }

  private RuleSet upper(String further) {
    trial.write("upper", UPPER + further + "\n");
    return new RuleSetLoader().load(temp, "upper");
  }
}
