package se.garantivakt.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.garantivakt.schema.Schemas;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FhirReportTest {
  private static final String WAITING = "/entry/0/resource";
  private static final String COMPLETED = "/entry/1/resource";

  private final FhirReport fhir = new FhirReport();
  private FhirValidation validation;

  @BeforeAll
  void definitions() {
    validation = new FhirValidation();
  }

  @Test
  void a_report_holds_by_the_definitions_of_fhir() {
    String text = text(new RowText().with("/careArea", "null"), new RowText().revision(2));
    assertThat(validation.errors(text)).isEmpty();
    // Nobody has published the measure, and a register reads no narrative.
    assertThat(validation.warnings(text))
        .allMatch(told -> told.contains("The Measure 'urn:garan") || told.contains("dom-6"));
  }

  /** A validator that finds nothing would pass the test above. */
  @ParameterizedTest
  @CsvSource({
    "/entry/0/resource, status, \"done\"",
    "/entry/0/resource, period, null",
    "/entry/0/resource/improvementNotation/coding/0, code, \"sideways\"",
    "/entry/0/resource/group/0/population/0, count, \"many\"",
    "/entry/0/resource, date, \"2026-03-32\"",
    "/entry/0/resource, score, 1",
    "/entry/0, fullUrl, null",
  })
  void what_does_not_hold_is_found(String where, String name, String json) {
    JsonNode report = Schemas.json(text(new RowText()));
    ObjectNode object = (ObjectNode) report.at(where);
    if (json.equals("null")) {
      object.remove(name);
    } else {
      object.set(name, Schemas.json(json));
    }
    assertThat(validation.errors(report.toString())).isNotEmpty();
  }

  @Test
  void it_says_who_reports_what_and_as_of_when() {
    JsonNode report = json(new RowText());
    assertThat(report.at("/timestamp").textValue()).isEqualTo("2026-03-31T23:59:59+02:00");
    assertThat(report.at(WAITING + "/status").textValue()).isEqualTo("complete");
    assertThat(report.at(WAITING + "/type").textValue()).isEqualTo("summary");
    assertThat(report.at(WAITING + "/date").textValue()).isEqualTo("2026-03-31T23:59:59+02:00");
    assertThat(report.at(WAITING + "/measure").textValue())
        .isEqualTo("urn:garantivakt:measure:visit-90:waiting");
    assertThat(report.at(COMPLETED + "/measure").textValue())
        .isEqualTo("urn:garantivakt:measure:visit-90:completed");
    assertThat(report.at(WAITING + "/period").toString())
        .isEqualTo("{\"start\":\"2026-03-01\",\"end\":\"2026-03-31\"}");
    assertThat(report.at(WAITING + "/reporter/identifier").toString())
        .isEqualTo("{\"system\":\"urn:oid:1.2.752.29.4.19\",\"value\":\"SE2321000016-1A01\"}");
  }

  @Test
  void its_groups_are_the_definitions_that_are_told_and_the_leading_one_is_first() {
    JsonNode report = json(new RowText());
    assertThat(texts(report.at(WAITING + "/group"), "/code/coding/0/code"))
        .containsExactly("skr-kchd-2.4", "socialstyrelsen");
    assertThat(counts(report.at(WAITING + "/group/0"))).containsExactly(7, 7, 1, 5);
    assertThat(report.at(WAITING + "/group/0/measureScore/value").decimalValue())
        .isEqualByComparingTo("0.8333");
    assertThat(report.at(COMPLETED + "/group/1").has("measureScore")).isFalse();
  }

  @Test
  void care_areas_are_added_up_and_told_one_by_one_also_the_absent_one() {
    JsonNode report = json(new RowText().with("/careArea", "null"), new RowText());
    JsonNode group = report.at(WAITING + "/group/0");
    assertThat(counts(group)).containsExactly(14, 14, 2, 10);
    JsonNode strata = group.at("/stratifier/0/stratum");
    assertThat(texts(strata, "/value/coding/0/code")).containsExactly("unknown", "311");
    assertThat(counts(strata.get(1))).containsExactly(7, 7, 1, 5);
    assertThat(texts(group.at("/stratifier/1/stratum"), "/value/coding/0/code"))
        .containsExactly("1", "2", "3");
    assertThat(counts(group.at("/stratifier/1/stratum/0"))).containsExactly(2);
  }

  @Test
  void a_code_that_the_definition_leaves_in_is_not_excluded() {
    RowText inside =
        new RowText()
            .with("/completed/exempt/PvV", "0")
            .with("/completed/exempt/SoV", "1")
            .with("/completed/denominator", "7");
    assertThat(counts(json(inside).at(COMPLETED + "/group/0"))).containsExactly(7, 7, 0, 5);
  }

  @Test
  void those_not_covered_are_in_the_initial_population_only() {
    RowText row =
        new RowText()
            .with("/waiting/notCovered", "2")
            .with("/waiting/total", "9")
            .with("/waiting/bands/366+", "2");
    assertThat(counts(json(row).at(WAITING + "/group/0"))).containsExactly(9, 7, 1, 5);
  }

  /** Of all who sought, unanswered too: more, or fewer, than were answered in the month. */
  @ParameterizedTest
  @CsvSource({"12, 12", "5, 5"})
  void a_share_of_those_who_asked_excludes_nobody(String asked, int population) {
    RowText contact =
        new RowText()
            .with("/completed/exempt/PvV", "0")
            .with("/completed/late", "2")
            .with("/completed/denominator", asked);
    assertThat(counts(json(contact).at(COMPLETED + "/group/0")))
        .containsExactly(population, population, 0, 5);
  }

  @Test
  void what_is_below_the_smallest_count_is_tagged() {
    JsonNode report = json(new RowText().with("/waiting/publishable", "false"));
    assertThat(report.at(WAITING + "/meta/tag/0/code").textValue())
        .isEqualTo("not-for-publication");
    assertThat(report.at(COMPLETED + "/meta").has("tag")).isFalse();
  }

  @Test
  void its_version_grows_with_each_publication_of_any_row() {
    assertThat(version(new RowText())).isEqualTo(1);
    assertThat(version(new RowText().revision(1))).isEqualTo(2);
    assertThat(version(new RowText().with("/careArea", "null"), new RowText().revision(1)))
        .isEqualTo(3);
  }

  @Test
  void the_same_rows_give_the_same_bytes() {
    assertThat(text(new RowText())).isEqualTo(text(new RowText()));
  }

  private int version(RowText... rows) {
    return Integer.parseInt(json(rows).at(WAITING + "/meta/versionId").textValue());
  }

  private static List<String> texts(JsonNode array, String path) {
    List<String> texts = new ArrayList<>();
    array.forEach(each -> texts.add(each.at(path).textValue()));
    return texts;
  }

  private static List<Integer> counts(JsonNode group) {
    List<Integer> counts = new ArrayList<>();
    group.get("population").forEach(each -> counts.add(each.get("count").intValue()));
    return counts;
  }

  private JsonNode json(RowText... rows) {
    return Schemas.json(text(rows));
  }

  private String text(RowText... rows) {
    List<MonthEnd> read =
        Stream.of(rows).map(row -> MonthEndReading.read(row.bytes()).orElseThrow()).toList();
    return new String(fhir.of(read), StandardCharsets.UTF_8);
  }
}
