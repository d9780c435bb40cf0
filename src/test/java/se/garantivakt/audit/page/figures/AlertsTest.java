package se.garantivakt.audit.page.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AlertsTest {
  private static final LocalDate MONDAY = LocalDate.parse("2026-03-30");
  private static final Warning FORTNIGHT = new Warning("visit-90", "imminent", "P14D");
  private static final Warning LAST_DAY = new Warning("visit-90", "imminent", "P1D");

  private final Alerts alerts = new Alerts();

  @Test
  void a_breach_is_counted_at_its_clinic_in_its_week() {
    take(Lines.alert("c1", "breached", "", "2026-04-02T00:00:00+02:00", "SE-A"));
    take(Lines.alert("c2", "breached", "", "2026-04-20T09:00:00+02:00", "SE-A"));
    take(Lines.alert("c3", "breached", "", "2026-04-02T00:00:00+02:00", "SE-B"));
    assertThat(alerts.breaches()).isEqualTo(Map.of(week("SE-A"), 2L, week("SE-B"), 1L));
  }

  @Test
  void a_breach_that_is_withdrawn_counts_no_more_and_one_resolved_does() {
    take(Lines.alert("c1", "breached", "", "2026-04-02T00:00:00+02:00", "SE-A"));
    take(Lines.alert("c2", "breached", "", "2026-04-02T00:00:00+02:00", "SE-A"));
    take(Lines.end("c1", "withdrawn", "breached|"));
    take(Lines.end("c2", "resolved", "breached|"));
    assertThat(alerts.breaches()).isEqualTo(Map.of(week("SE-A"), 1L));
  }

  @Test
  void a_repeated_record_changes_nothing() {
    for (int i = 0; i < 2; i++) {
      take(Lines.alert("c1", "imminent", "P14D", "2026-03-19T00:00:00+01:00", "SE-A"));
      take(Lines.end("c1", "withdrawn", "imminent|P14D"));
      take(Lines.alert("c2", "breached", "", "2026-04-02T00:00:00+02:00", "SE-A"));
    }
    assertThat(alerts.breaches()).isEqualTo(Map.of(week("SE-A"), 1L));
    // Raised again after a withdrawal, and withdrawn again: these are two.
    assertThat(alerts.warnings().get(FORTNIGHT).withdrawn()).isEqualTo(2);
  }

  @Test
  void a_withdrawal_told_twice_is_one() {
    take(Lines.alert("c1", "imminent", "P14D", "2026-03-19T00:00:00+01:00", "SE-A"));
    take(Lines.end("c1", "withdrawn", "imminent|P14D"));
    take(Lines.end("c1", "withdrawn", "imminent|P14D"));
    assertThat(alerts.warnings().get(FORTNIGHT).withdrawn()).isEqualTo(1);
  }

  @Test
  void the_lead_of_a_breach_is_that_of_its_first_warning_over_the_change_of_time() {
    take(Lines.alert("c1", "imminent", "P14D", "2026-03-19T00:00:00+01:00", "SE-A"));
    take(Lines.alert("c1", "imminent", "P1D", "2026-04-01T00:00:00+02:00", "SE-A"));
    take(Lines.end("c1", "resolved", "imminent|P14D", "imminent|P1D"));
    take(Lines.alert("c1", "breached", "", "2026-04-02T00:00:00+02:00", "SE-A"));
    take(Lines.alert("c2", "breached", "", "2026-04-02T00:00:00+02:00", "SE-A"));
    take(Lines.alert("c3", "imminent", "PT4H", "2026-04-01T20:00:00+02:00", "SE-A"));
    take(Lines.alert("c3", "breached", "", "2026-04-02T00:00:00+02:00", "SE-A"));
    assertThat(alerts.leads()).isEqualTo(Map.of(lead(14), 1L, lead(-1), 1L, lead(0), 1L));
  }

  @Test
  void a_warning_that_was_taken_back_is_no_lead() {
    take(Lines.alert("c1", "imminent", "P14D", "2026-03-19T00:00:00+01:00", "SE-A"));
    take(Lines.end("c1", "withdrawn", "imminent|P14D"));
    take(Lines.alert("c1", "imminent", "P1D", "2026-04-01T00:00:00+02:00", "SE-B"));
    take(Lines.alert("c1", "breached", "", "2026-04-02T00:00:00+02:00", "SE-B"));
    assertThat(alerts.leads()).isEqualTo(Map.of(lead(1), 1L));
  }

  @Test
  void warnings_end_in_a_breach_in_care_in_a_withdrawal_or_not_yet() {
    for (String clock : new String[] {"c1", "c2", "c3", "c4"}) {
      take(Lines.alert(clock, "imminent", "P14D", "2026-03-19T00:00:00+01:00", "SE-A"));
    }
    take(Lines.alert("c1", "imminent", "P1D", "2026-04-01T00:00:00+02:00", "SE-A"));
    take(Lines.end("c1", "resolved", "imminent|P14D", "imminent|P1D"));
    take(Lines.alert("c1", "breached", "", "2026-04-02T00:00:00+02:00", "SE-A"));
    take(Lines.end("c2", "resolved", "imminent|P14D"));
    take(Lines.end("c3", "withdrawn", "imminent|P14D"));
    WarningCount fortnight = alerts.warnings().get(FORTNIGHT);
    assertThat(fortnight.breached()).isEqualTo(1);
    assertThat(fortnight.inTime()).isEqualTo(1);
    assertThat(fortnight.withdrawn()).isEqualTo(1);
    assertThat(fortnight.standing()).isEqualTo(1);
    assertThat(alerts.warnings().get(LAST_DAY).breached()).isEqualTo(1);
  }

  @Test
  void a_breach_that_care_in_time_took_back_leaves_its_warnings_as_in_time() {
    take(Lines.alert("c1", "imminent", "P14D", "2026-03-19T00:00:00+01:00", "SE-A"));
    take(Lines.end("c1", "resolved", "imminent|P14D"));
    take(Lines.alert("c1", "breached", "", "2026-04-02T00:00:00+02:00", "SE-A"));
    take(Lines.end("c1", "withdrawn", "breached|"));
    assertThat(alerts.warnings().get(FORTNIGHT).inTime()).isEqualTo(1);
    assertThat(alerts.leads()).isEmpty();
  }

  @Test
  void a_kind_that_is_not_known_is_passed_over() {
    take(Lines.of("{'kind': 'reminded'}"));
    assertThat(alerts.breaches()).isEmpty();
  }

  @Test
  void an_alert_id_of_another_form_is_told_without_its_value() {
    OutputLine line = Lines.of("{'kind': 'breached', 'alertId': '19121212-1212'}");
    assertThatThrownBy(() -> alerts.take(line))
        .isInstanceOf(LineException.class)
        .hasMessageContaining("alertId")
        .hasMessageNotContaining("1912");
  }

  private void take(OutputLine line) {
    alerts.take(line);
  }

  private static Alerts.ClinicWeek week(String clinic) {
    return new Alerts.ClinicWeek("visit-90", clinic, MONDAY);
  }

  private static Alerts.Lead lead(int days) {
    return new Alerts.Lead("visit-90", days);
  }
}
