package se.garantivakt.audit.page.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ClocksTest {
  private final Clocks clocks = new Clocks();

  @Test
  void of_a_clock_the_latest_state_counts() {
    clocks.take(Lines.status("c1", "running", 0, ""));
    clocks.take(Lines.status("c1", "breachedWaiting", 91, "'PVV_NOT_INFORMED'"));
    clocks.take(Lines.status("c1", "breachedStopped", 95, "'STALE_PAUSE'"));
    clocks.take(Lines.status("c2", "met", 90, "'STALE_PAUSE'"));
    assertThat(clocks.total()).isEqualTo(2);
    assertThat(clocks.states())
        .isEqualTo(
            Map.of(
                new Clocks.GuaranteeState("visit-90", "breachedStopped"), 1L,
                new Clocks.GuaranteeState("visit-90", "met"), 1L));
    assertThat(clocks.flags()).isEqualTo(Map.of(new Clocks.ClinicFlag("SE-A", "STALE_PAUSE"), 2L));
    assertThat(clocks.ruleSets()).containsExactly("national 1");
    assertThat(clocks.clinics()).containsExactly("SE-A");
  }

  @Test
  void waits_are_those_of_who_got_care() {
    clocks.take(Lines.status("c1", "met", 90, ""));
    clocks.take(Lines.status("c2", "breachedStopped", 91, ""));
    clocks.take(Lines.status("c3", "running", 40, ""));
    clocks.take(Lines.status("c4", "breachedWaiting", 140, ""));
    List<WaitHistogram.Bin> told =
        clocks.waits().values().iterator().next().bins().stream()
            .filter(bin -> bin.count() > 0)
            .toList();
    assertThat(told)
        .containsExactly(
            new WaitHistogram.Bin(88, OptionalLong.of(90), true, 1),
            new WaitHistogram.Bin(91, OptionalLong.of(93), false, 1));
  }

  @Test
  void a_limit_in_exact_time_counts_minutes_that_have_begun() {
    OutputLine line =
        Lines.of(
            """
            {'clockId': 'c', 'guarantee': 'antibiotics', 'limit': 'PT1H', 'clinicId': 'SE-A',
             'state': 'breachedStopped', 'elapsed': 'PT1H1S', 'flags': [],
             'ruleSet': 'sepsis', 'ruleVersion': '1'}""");
    clocks.take(line);
    assertThat(clocks.waits().values().iterator().next().bins())
        .filteredOn(bin -> bin.count() > 0)
        .containsExactly(new WaitHistogram.Bin(61, OptionalLong.of(62), false, 1));
  }

  @Test
  void a_limit_that_is_none_is_refused_without_its_value() {
    OutputLine line = Lines.of("{'limit': 'ninety'}");
    assertThatThrownBy(() -> clocks.take(line)).hasMessage("limit is neither P…D nor PT…");
  }
}
