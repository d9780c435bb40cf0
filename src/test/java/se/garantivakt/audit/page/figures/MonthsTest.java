package se.garantivakt.audit.page.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import se.garantivakt.audit.page.figures.Months.ClinicGuarantee;

class MonthsTest {
  private static final YearMonth MARCH = YearMonth.of(2026, 3);
  private static final YearMonth APRIL = YearMonth.of(2026, 4);

  private final Months months = new Months();

  @Test
  void of_a_month_the_latest_revision_counts() {
    take("SE-A", "301", "monthEnd", "2026-03", 10, 2);
    take("SE-A", "301", "monthEnd", "2026-03", 11, 3);
    assertThat(of("SE-A").get(MARCH).waiting().total()).isEqualTo(11);
    assertThat(of("SE-A").get(MARCH).medianDays()).contains(new BigDecimal("12.5"));
  }

  @Test
  void care_areas_of_a_clinic_add_up_without_days() {
    take("SE-A", "301", "monthEnd", "2026-03", 10, 2);
    take("SE-A", "302", "monthEnd", "2026-03", 5, 1);
    MonthRow row = of("SE-A").get(MARCH);
    assertThat(row.waiting().total()).isEqualTo(15);
    assertThat(row.waiting().beyond()).isEqualTo(3);
    assertThat(row.waiting().pvv()).isEqualTo(2);
    assertThat(row.medianDays()).isEmpty();
  }

  @Test
  void the_region_is_its_row_of_all_care_areas() {
    take("*", "301", "monthEnd", "2026-03", 10, 2);
    take("*", null, "monthEnd", "2026-03", 17, 4);
    assertThat(of("*").get(MARCH).waiting().total()).isEqualTo(17);
    assertThat(of("*").get(MARCH).bands()).isEqualTo(Map.of("0-30", 17L));
  }

  @Test
  void the_month_that_goes_on_is_told_as_it_is_now_until_it_has_ended() {
    take("SE-A", "301", "current", "2026-03", 9, 2);
    assertThat(of("SE-A").get(MARCH).isOver()).isFalse();
    take("SE-A", "301", "monthEnd", "2026-03", 10, 2);
    take("SE-A", "301", "current", "2026-04", 12, 2);
    take("SE-A", "301", "current", "2026-04", 13, 2);
    assertThat(of("SE-A")).containsOnlyKeys(MARCH, APRIL);
    assertThat(of("SE-A").get(MARCH).waiting().total()).isEqualTo(10);
    assertThat(of("SE-A").get(MARCH).isOver()).isTrue();
    assertThat(of("SE-A").get(APRIL).waiting().total()).isEqualTo(13);
  }

  @Test
  void days_are_not_months() {
    take("SE-A", "301", "dayEnd", "2026-03-31", 9, 2);
    assertThat(months.byClinic()).isEmpty();
  }

  private TreeMap<YearMonth, MonthRow> of(String clinic) {
    return months.byClinic().get(new ClinicGuarantee(clinic, "visit-90"));
  }

  private void take(String clinic, String area, String kind, String period, int total, int over) {
    months.take(
        Lines.of(
            """
            {'clinicId': '%s', 'guarantee': 'visit-90', 'careArea': %s, 'kind': '%s', 'period': %s,
             'asOf': '%s',
             'waiting': {'total': %d, 'over': %d, 'numerator': 5, 'denominator': 7,
               'exempt': {'PvV': 1, 'MoV': 0, 'SoV': 0}, 'bands': {'0-30': %d},
               'medianDays': 12.5, 'p90Days': 60, 'publishable': true},
             'completed': {'total': 8, 'late': 1, 'numerator': 7, 'denominator': 8,
               'exempt': {'PvV': 0, 'MoV': 0, 'SoV': 0}, 'bands': {}, 'publishable': true}}"""
                .formatted(
                    clinic,
                    area == null ? "null" : "'" + area + "'",
                    kind,
                    kind.equals("current") ? "null" : "'" + period + "'",
                    period.substring(0, 7) + "-15T12:00:00+02:00",
                    total,
                    over,
                    total)));
  }
}
