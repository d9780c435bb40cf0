package se.garantivakt.rules.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.garantivakt.yaml.Fault;

class RefusedDatesTest {
  @TempDir Path temp;
  private TrialFolder trial;

  @BeforeEach
  void aFolder() {
    trial = new TrialFolder(temp);
  }

  @Test
  void a_gap_between_versions_is_refused() {
    assertThat(
            limits(
                "{from: 2020-01-01, until: 2021-01-01, value: P30D}",
                "{from: 2022-01-01, value: P90D}"))
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.place().key()).isEqualTo("guarantees.wait.limit.1.until");
              assertThat(fault.wrong()).isEqualTo("leaves a gap before the next version");
              assertThat(fault.allowed()).isEqualTo("allowed: 2022-01-01, or nothing");
            });
  }

  @Test
  void an_overlap_of_versions_is_refused() {
    assertThat(limits("{until: 2022-01-02, value: P30D}", "{from: 2022-01-01, value: P90D}"))
        .singleElement()
        .extracting(Fault::wrong)
        .isEqualTo("overlaps the next version");
  }

  @Test
  void versions_out_of_order_are_refused() {
    assertThat(limits("{from: 2022-01-01, value: P30D}", "{from: 2021-01-01, value: P90D}"))
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.place().key()).isEqualTo("guarantees.wait.limit.1");
              assertThat(fault.wrong()).contains("does not begin before");
            });
  }

  @Test
  void two_versions_from_one_day_are_refused() {
    assertThat(limits("{from: 2022-01-01, value: P30D}", "{from: 2022-01-01, value: P90D}"))
        .isNotEmpty();
  }

  @Test
  void only_the_first_version_may_leave_out_its_day() {
    assertThat(limits("{value: P30D}", "{value: P90D}"))
        .anySatisfy(fault -> assertThat(fault.wrong()).isEqualTo("lacks the key from"));
  }

  @Test
  void a_day_that_is_not_in_the_calendar_is_refused() {
    assertThat(limits("{from: 2023-02-29, value: P30D}"))
        .singleElement()
        .extracting(Fault::wrong)
        .isEqualTo("is not a day");
  }

  @Test
  void days_and_exact_time_in_one_guarantee_are_refused() {
    assertThat(limits("{value: P1D}", "{from: 2022-01-01, value: PT24H}"))
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.place().key()).isEqualTo("guarantees.wait.limit");
              assertThat(fault.wrong()).isEqualTo("mixes days and exact time");
            });
  }

  @Test
  void what_is_wrong_in_a_version_is_told_with_its_place() {
    assertThat(limits("{value: P30D}", "{from: 2022-01-01, value: P3M}"))
        .singleElement()
        .extracting(fault -> fault.place().key())
        .isEqualTo("guarantees.wait.limit.2.value");
  }

  @Test
  void dated_switches_are_held_to_the_same() {
    assertThat(
            trial.faultsWith(
                "zone: Europe/Stockholm",
                "noShow: [{from: 2022-01-01, value: none}, {from: 2021-01-01, value: none}]"))
        .singleElement()
        .extracting(fault -> fault.place().key())
        .isEqualTo("switches.noShow.1");
  }

  private List<Fault> limits(String... versions) {
    return trial.faultsWith("P90D", "[" + String.join(", ", versions) + "]");
  }
}
