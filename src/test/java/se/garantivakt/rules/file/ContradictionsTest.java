package se.garantivakt.rules.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.garantivakt.rules.Deduction;
import se.garantivakt.rules.Guarantee;
import se.garantivakt.yaml.Fault;

class ContradictionsTest {
  private static final String START = "{on: [decision.treatment]}";

  @TempDir Path temp;
  private TrialFolder trial;

  @BeforeEach
  void aFolder() {
    trial = new TrialFolder(temp);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{on: [visit.started, visit.booked]}",
        "{on: [visit.started], purpose: [treatment, firstVisit]}",
        "{on: [visit.started], careLevel: primary}",
        "{on: [visit.started], afterNullified: true}"
      })
  void a_start_that_is_also_a_stop_is_refused(String start) {
    assertThat(trial.faultsWith(START, start))
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.value()).isEqualTo("visit.started");
              assertThat(fault.wrong()).isEqualTo("is both a start and a stop");
              assertThat(fault.place().key()).isEqualTo("guarantees.wait");
            });
  }

  @Test
  void purposes_tell_a_start_from_a_stop() {
    String start = "{on: [visit.started], purpose: [firstVisit, unstated]}";
    assertThat(trial.faultsWith(START, start)).isEmpty();
  }

  @Test
  void care_levels_tell_a_start_from_a_stop() {
    String start = "{on: [visit.started], purpose: [treatment], careLevel: primary}";
    String text =
        TrialFolder.RIGHT
            .replace(START, start)
            .replace("purpose: [treatment]}\n    cover", "careLevel: specialised}\n    cover");
    assertThat(text).contains("careLevel: specialised");
    assertThat(trial.faults(text)).isEmpty();
  }

  @Test
  void a_step_of_the_referral_that_starts_cannot_cancel() {
    String cancel = "cancel: [{on: [referral.rejected, referral.returned]}]\n    deduction: law";
    String text =
        TrialFolder.RIGHT.replace(START, "{on: [referral]}").replace("deduction: law", cancel);
    assertThat(trial.faults(text))
        .singleElement()
        .extracting(Fault::toString)
        .asString()
        .contains("«referral.returned» is both a start and a cancel");
  }

  @Test
  void a_stop_that_also_cancels_is_refused() {
    String cancel = "cancel: [{on: [visit.started]}]\n    deduction: law";
    assertThat(trial.faultsWith("deduction: law", cancel))
        .singleElement()
        .extracting(Fault::wrong)
        .isEqualTo("is both a stop and a cancel");
  }

  @Test
  void a_judgement_that_says_both_is_refused() {
    String judged = "{on: [contact.sought], onlyIf: decision.closed, unless: decision.closed}";
    assertThat(trial.faultsWith(START, judged))
        .singleElement()
        .extracting(Fault::wrong)
        .isEqualTo("is both a onlyIf and a unless");
  }

  @ParameterizedTest(name = "{1} does not fit in {0}")
  @CsvSource({"P90D, P91D", "P0D, PT25H", "PT1H, PT2H", "PT48H, P1D"})
  void a_level_beyond_the_limit_is_refused(String limit, String level) {
    String text =
        TrialFolder.RIGHT
            .replace("limit: P90D", "limit: " + limit)
            .replace("zone: Europe/Stockholm", "imminent: {wait: [" + level + "]}");
    assertThat(trial.faults(text))
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.place().key()).isEqualTo("switches.imminent.wait");
              assertThat(fault.value()).isEqualTo(level);
              assertThat(fault.wrong()).isEqualTo("lies beyond the limit " + limit);
            });
  }

  @ParameterizedTest(name = "{1} fits in {0}")
  @CsvSource({"P90D, P90D", "P0D, PT24H", "P0D, PT4H", "P0D, P0D", "PT1H, PT1H"})
  void a_level_up_to_the_limit_is_loaded(String limit, String level) {
    String text =
        TrialFolder.RIGHT
            .replace("limit: P90D", "limit: " + limit)
            .replace("zone: Europe/Stockholm", "imminent: [" + level + "]");
    assertThat(trial.faults(text)).isEmpty();
  }

  @Test
  void a_level_must_fit_in_each_limit_that_it_meets() {
    String limits = "limit: [{value: P30D}, {from: 2021-01-01, value: P90D}]";
    String text =
        TrialFolder.RIGHT
            .replace("limit: P90D", limits)
            .replace("zone: Europe/Stockholm", "imminent: {wait: [P60D]}");
    assertThat(trial.faults(text)).hasSize(1);
    String dated =
        text.replace(
            "{wait: [P60D]}", "[{value: [P30D]}, {from: 2021-01-01, value: {wait: [P60D]}}]");
    assertThat(trial.faults(dated)).isEmpty();
  }

  @Test
  void a_level_said_twice_is_refused() {
    assertThat(trial.faultsWith("zone: Europe/Stockholm", "imminent: {wait: [P7D, P1D, P7D]}"))
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.place().key()).isEqualTo("switches.imminent.wait.3");
              assertThat(fault.wrong()).isEqualTo("is a level twice");
            });
  }

  @Test
  void a_pause_on_a_guarantee_whose_law_has_none_is_refused_unless_the_file_says_so() {
    String none =
        TrialFolder.RIGHT
            .replace("zone: Europe/Stockholm", "PvV.guarantees: [wait]")
            .replace("deduction: law", "deduction: none");
    assertThat(trial.faults(none))
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.place().key()).isEqualTo("switches.PvV.guarantees");
              assertThat(fault.value()).isEqualTo("wait");
              assertThat(fault.allowed()).contains("deduction: allowed");
            });
    Guarantee allowed =
        trial.load(none.replace("deduction: none", "deduction: allowed")).guarantees().get(0);
    assertThat(allowed.deduction()).isEqualTo(Deduction.ALLOWED);
  }

  @Test
  void the_lists_of_the_default_ask_nothing_of_a_file_that_does_not_name_them() {
    String own = TrialFolder.RIGHT.replace("  wait:", "  visit-90:");
    assertThat(trial.faults(own.replace("deduction: law", "deduction: none"))).isEmpty();
  }
}
