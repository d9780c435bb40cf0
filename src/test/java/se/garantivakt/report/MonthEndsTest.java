package se.garantivakt.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MonthEndsTest {
  private static final YearMonth MARCH = YearMonth.of(2026, 3);

  private final MonthEnds months = new MonthEnds(MARCH);

  @Test
  void of_several_revisions_of_a_row_the_last_counts() {
    take(new RowText());
    take(new RowText().with("/careArea", "null"));
    take(new RowText().revision(1).with("/waiting/longestDays", "222"));
    assertThat(months.rows()).hasSize(2);
    assertThat(months.rows().get(0).place().careArea()).isEmpty();
    MonthEnd row = months.rows().get(1);
    assertThat(row.revision()).isEqualTo(1);
    assertThat(row.waiting().days().get("longest")).isEqualTo("222");
    assertThat(months.remarks()).isEmpty();
  }

  @Test
  void a_lower_revision_that_comes_later_counts_and_is_remarked() {
    take(new RowText().revision(3));
    take(new RowText().revision(0));
    assertThat(months.rows().get(0).revision()).isZero();
    assertThat(months.remarks())
        .singleElement()
        .satisfies(r -> assertThat(r.origin()).isEqualTo("line 2"))
        .satisfies(r -> assertThat(r.what()).startsWith("revision 0 after revision 3"));
  }

  @Test
  void the_region_other_kinds_and_other_months_are_no_rows_of_the_month() {
    take(new RowText().text("clinicId", "*"));
    take(new RowText().text("kind", "dayEnd").text("period", "2026-03-31"));
    take(new RowText().text("kind", "current").with("/period", "null"));
    take(new RowText().text("kind", "a kind of later years").with("/waiting", "null"));
    take(new RowText().text("period", "2026-02"));
    take(new RowText().text("period", "2026-02").revision(1));
    assertThat(months.rows()).isEmpty();
    assertThat(months.remarks()).isEmpty();
    assertThat(months.months()).isEqualTo(Map.of(YearMonth.of(2026, 2), 1));
    assertThat(months.records()).isEqualTo(6);
  }

  @Test
  void a_tombstone_ends_its_row() {
    take(new RowText());
    take(new RowText().text("careArea", "|"));
    months.takeTombstone("SE2321000016-1A01|visit-90|%7C|monthEnd|2026-03");
    assertThat(months.rows()).hasSize(1);
    months.takeTombstone("SE2321000016-1A01|visit-90|311|monthEnd|2026-03");
    assertThat(months.rows()).isEmpty();
    assertThat(months.months()).isEmpty();
  }

  @Test
  void fields_and_definitions_that_are_not_yet_known_are_passed_over() {
    take(new RowText().with("/further", "{}").with("/definitions/later", "{\"waiting\": 1}"));
    assertThat(months.remarks()).isEmpty();
    assertThat(months.rows()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/kind | 5 | kind is no text",
        "/clinicId | `` | clinicId is no text",
        "/careArea | 311 | careArea is no text",
        "/period | `2026-13` | period is not what the contract allows",
        "/asOf | `2026-03-31` | asOf is not what the contract allows",
        "/definition | `ours` | definition is not what the contract allows",
        "/revision | -1 | revision is no count (a whole number from 0)",
        "/revision | 3000000000 | revision is larger than can be",
        "/waiting | [] | waiting is no object",
        "/waiting/total | 8 | waiting.total is not the sum of its parts",
        "/waiting/over | 1.5 | waiting.over is no count (a whole number from 0)",
        "/completed/late | -1 | completed.late is no count (a whole number from 0)",
        "/completed/exempt/SoV | null | completed.exempt.SoV is no count (a whole number from 0)",
        "/completed/bands/0-30 | 4 | completed.bands do not add up to the total",
        "/completed/bands | {`0-9`: 7} | completed.bands name one that the contract does not have",
        "/completed/bands | {`0-30`: `7`} | completed.bands hold something that is no count (a whole number from 0)",
        "/completed/numerator | 7 | completed.numerator is above the denominator",
        "/completed/meanDays | `x` | completed.meanDays is no number",
        "/waiting/publishable | null | waiting.publishable is neither true nor false",
        "/definitions/socialstyrelsen/waiting/numerator | 9 | definitions.socialstyrelsen.waiting.numerator is above the denominator",
      })
  void what_is_wrong_is_told_by_its_field_and_changes_nothing(
      String path, String json, String told) {
    take(new RowText());
    take(new RowText().revision(1).with(path, json.replace('`', '"')));
    assertThat(months.remarks()).containsExactly(new Remark("line 2", told));
    assertThat(months.rows()).singleElement().matches(row -> row.revision() == 0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/waiting/notCovered", "/definitions", "/completed/bands", "/period"})
  void what_is_missing_is_told(String path) {
    take(new RowText().without(path));
    String field = path.substring(1).replace('/', '.');
    assertThat(months.remarks()).containsExactly(new Remark("line 1", field + " is missing"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{", "{}{}", "nonsense 19121212-1212", "{\"kind\": 1, \"kind\": 1}", "\u0000"})
  void what_is_no_json_is_told_and_not_repeated(String line) {
    take(line);
    assertThat(months.remarks()).containsExactly(new Remark("line 1", "it is no JSON"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "5", "null", "\"19121212-1212\""})
  void what_is_no_object_is_told(String line) {
    take(line);
    assertThat(months.remarks()).containsExactly(new Remark("line 1", "it is no JSON object"));
  }

  private void take(RowText row) {
    take(row.line());
  }

  private void take(String line) {
    String origin = "line " + (months.records() + 1);
    months.take(origin, line.getBytes(StandardCharsets.UTF_8));
  }
}
