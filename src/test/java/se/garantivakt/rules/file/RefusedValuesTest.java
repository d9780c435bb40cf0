package se.garantivakt.rules.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.garantivakt.yaml.Fault;

class RefusedValuesTest {
  @TempDir Path temp;
  private TrialFolder trial;

  @BeforeEach
  void aFolder() {
    trial = new TrialFolder(temp);
  }

  @Test
  void the_right_file_is_loaded() {
    assertThat(trial.load(TrialFolder.RIGHT).guarantee("wait")).isPresent();
  }

  @ParameterizedTest(name = "«{1}» for «{0}» is refused at {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          title: For trying           | titel: For trying                   | titel                     | did you mean title?
          zone: Europe/Stockholm      | homeRegions: ["01"]                 | switches.homeRegions      | did you mean homeRegion?
          zone: Europe/Stockholm      | zone: Europe/Stokholm               | switches.zone             | did you mean Europe/Stockholm?
          zone: Europe/Stockholm      | zone: [{value: Europe/Stockholm}]   | switches.zone             | allowed: one value
          zone: Europe/Stockholm      | definition: skr-kchd-2              | switches.definition       | did you mean skr-kchd-2.4?
          zone: Europe/Stockholm      | homeRegion: [1]                     | switches.homeRegion.1     | [0-9]{2}
          zone: Europe/Stockholm      | homeRegion: ["01", "01"]            | switches.homeRegion.2     | once is enough
          zone: Europe/Stockholm      | PvV.effect: pause                   | switches.PvV.effect       | allowed: deduct, waive, restart
          zone: Europe/Stockholm      | MoV.effect: restart                 | switches.MoV.effect       | allowed: deduct, waive
          zone: Europe/Stockholm      | PvV.requires: [informd]             | switches.PvV.requires.1   | did you mean informed?
          zone: Europe/Stockholm      | referralStart: []                   | switches.referralStart    | allowed: decided, issued, received
          zone: Europe/Stockholm      | stalePauseDays: ninety              | switches.stalePauseDays   | whole numbers from 1
          zone: Europe/Stockholm      | stalePauseDays: 0                   | switches.stalePauseDays   | whole numbers from 1
          zone: Europe/Stockholm      | PvV.guarantees: [wayt]              | switches.PvV.guarantees.1 | did you mean wait?
          zone: Europe/Stockholm      | imminent: {wayt: [P1D]}             | switches.imminent.wayt    | did you mean wait?
          careLevel: any              | careLevel: specialized              | guarantees.wait.careLevel | did you mean specialised?
          deduction: law              | deduct: law                         | guarantees.wait.deduct    | deduction
          deduction: law              | deduction: yes                      | guarantees.wait.deduction | allowed: law, none, allowed
          deduction: law              | {deduction: law, duty: yes}         | guarantees.wait.duty      | allowed: true, false
          problem: [new]              | problem: [old]                      | guarantees.wait.cover.problem.1 | allowed: new, deteriorated, noEffect, known
          problem: [new]              | exceptReason: [secondopinion]       | guarantees.wait.cover.exceptReason.1 | did you mean secondOpinion?
          problem: [new]              | onlyKind: [a], exceptKind: [b]      | guarantees.wait.cover     | allowed: one of them
          [decision.treatment]        | [decision.treatmnt]                 | guarantees.wait.start.1.on.1 | did you mean decision.treatment?
          [decision.treatment]        | [decision.voided]                   | guarantees.wait.start.1.on.1 | allowed: contact.sought
          [decision.treatment]        | []                                  | guarantees.wait.start.1.on | at least one
          [decision.treatment]        | [referral, referral.decided]        | guarantees.wait.start.1   | referral alone
          [decision.treatment]        | [decision.treatment], licensed: true| guarantees.wait.start.1.licensed | allowed: visit.started, visit.completed
          [decision.treatment]        | [decision.treatment], unless: [decision.closed] | guarantees.wait.start.1 | which judgement
          [decision.treatment]        | [referral], careLevel: primary      | guarantees.wait.start.1.careLevel | allowed: on
          [decision.treatment]        | [contact.sought], onlyIf: [decision.closed], afterNullified: true | guarantees.wait.start.1 | one of them
          deduction: law              | {deduction: law, reset: {on: visit.missed; notice: 7}} | guarantees.wait.reset.notice | with visit.declined alone
          purpose: [treatment]        | purpose: [traetment]                | guarantees.wait.stop.1.purpose.1 | did you mean treatment?
          purpose: [treatment]        | excused: false                      | guarantees.wait.stop.1.excused | allowed: visit.missed
          purpose: [treatment]        | by: patient                         | guarantees.wait.stop.1.by | allowed: visit.booked, visit.moved, visit.cancelled
          law: {start: A, stop: B, limit: C} | law: {start: A, strop: B}    | guarantees.wait.law.strop | did you mean stop?
          """)
  void whatIsNotAllowed(String right, String instead, String key, String allowed) {
    String text = instead.startsWith("{") ? instead.substring(1, instead.length() - 1) : instead;
    String lines = text.equals(instead) ? text : text.replace(", ", "\n    ").replace("; ", ", ");
    assertThat(trial.faultsWith(right, lines))
        .anySatisfy(
            fault -> {
              assertThat(fault.place().key()).isEqualTo(key);
              assertThat(fault.allowed()).contains(allowed);
              assertThat(fault.place().line()).isPositive();
            });
  }

  @ParameterizedTest(name = "{0} is refused, as it {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          P3M    | counts in years, months or weeks
          P1Y    | counts in years, months or weeks
          P2W    | counts in years, months or weeks
          P-3D   | is negative
          PT-1H  | is negative
          -P3D   | is negative
          P1DT2H | mixes days and exact time
          PT0S   | is not a limit
          PT     | is not a limit
          90     | is not a limit
          p90d   | is not a limit
          """)
  void limits_that_are_not_one_number_of_days_or_exact_time(String limit, String wrong) {
    assertThat(trial.faultsWith("P90D", limit))
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.place().key()).isEqualTo("guarantees.wait.limit");
              assertThat(fault.value()).isEqualTo(limit);
              assertThat(fault.wrong()).isEqualTo(wrong);
              assertThat(fault.allowed()).contains("P90D").contains("PT1H30M");
            });
  }

  @ParameterizedTest(name = "without {0} the file is refused")
  @CsvSource({"name", "limit", "careLevel", "start", "stop", "cover", "deduction"})
  void a_guarantee_must_say_its_parts(String part) {
    String without = TrialFolder.RIGHT.replaceAll("(?m)^    " + part + ":.*\n(      .*\n)*", "");
    assertThat(trial.faults(without))
        .anySatisfy(fault -> assertThat(fault.place().key()).isEqualTo("guarantees.wait"))
        .allSatisfy(fault -> assertThat(fault.wrong()).contains("lacks the key " + part));
  }

  @Test
  void a_guarantee_without_a_source_in_law_is_refused() {
    assertThat(trial.faultsWith("{start: A, stop: B, limit: C}", "{start: A}"))
        .singleElement()
        .extracting(Fault::wrong)
        .isEqualTo("has no source in law for stop, limit");
  }

  @Test
  void all_that_is_wrong_is_told_at_once_with_file_line_key_and_value() {
    String text =
        TrialFolder.RIGHT.replace("P90D", "P3M").replace("careLevel: any", "careLevel: both");
    assertThat(trial.faults(text))
        .extracting(Fault::toString)
        .containsExactly(
            temp.resolve("trial.yaml")
                + ":9 guarantees.wait.limit: «P3M» counts in years, months or weeks; "
                + "allowed: calendar days as P90D, or exact time as PT1H30M",
            temp.resolve("trial.yaml")
                + ":10 guarantees.wait.careLevel: «both» is not a care level; "
                + "allowed: primary, specialised, any");
  }
}
