package se.garantivakt.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a case may ask of clinics' figures: one treated after 28 days, on 1 March, which became
 * known on 3 April only, and one who waits since 20 March.
 */
class CaseFiguresTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final CaseRunner RUNNER = new CaseRunner(Path.of("config", "rules"));
  private static final String EVENTS =
      """
      [{"eventId": "1", "type": "decision", "action": "treatment", "episodeId": "A",
        "patientId": "P", "occurredAt": "2026-02-01", "loggedAt": "2026-02-01T10:00:00+01:00",
        "clinicId": "SE1", "careArea": "511", "problem": "new"},
       {"eventId": "2", "type": "visit", "action": "started", "episodeId": "A",
        "patientId": "P", "occurredAt": "2026-03-01", "loggedAt": "2026-04-03T10:00:00+02:00",
        "clinicId": "SE1", "careArea": "511", "purpose": "treatment"},
       {"eventId": "1", "type": "decision", "action": "treatment", "episodeId": "B",
        "patientId": "Q", "occurredAt": "2026-03-20", "loggedAt": "2026-03-20T10:00:00+01:00",
        "clinicId": "SE2", "careArea": "511", "problem": "new"}]
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        // before a visit is known a month has one who waits; when it is, the month is told again
        """
        {"clinicId": "SE1", "kind": "monthEnd", "period": "2026-03", "measure": "completed",
         "revision": 1, "total": 1, "within": 1, "late": 0, "medianDays": 28, "meanDays": 28.00004,
         "bands": {"0-30": 1, "31-60": 0}, "exempt": {"PvV": 0}, "share": 1, "publishable": false,
         "asOf": "2026-03-31T21:59:59Z", "careArea": "511", "definition": "skr-kchd-2.4",
         "definitions": {"ostergotland": {"completed": {"numerator": 1}}}}
        """,
        """
        {"clinicId": "SE1", "kind": "monthEnd", "period": "2026-03", "measure": "waiting",
         "revision": 1, "total": 0, "share": null, "medianDays": null, "denominator": 0}
        """,
        // a day is not told again
        """
        {"clinicId": "SE1", "kind": "dayEnd", "period": "2026-03-31", "measure": "waiting",
         "total": 1, "over": 0, "longestDays": 58, "p90Days": 58, "daysHere": 1}
        """,
        """
        {"clinicId": "*", "careArea": null, "kind": "current", "period": null,
         "asOf": "2026-04-10T12:00:00+02:00", "measure": "waiting", "total": 1, "medianDays": 21}
        """,
        """
        {"clinicId": "*", "careArea": "511", "kind": "monthEnd", "period": "2026-03",
         "measure": "waiting", "revision": 1, "total": 1, "medianDays": 11, "daysHere": 12}
        """
      })
  void what_is_so_passes(String row) throws Exception {
    assertThat(run(row).mismatches()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"clinicId\": \"SE1\", \"measure\": \"completed\", \"total\": 2}",
        "{\"clinicId\": \"SE1\", \"measure\": \"waiting\", \"late\": 0}",
        "{\"clinicId\": \"SE1\", \"measure\": \"completed\", \"bands\": {\"0-30\": 0}}",
        "{\"clinicId\": \"SE1\", \"measure\": \"completed\", \"bands\": {\"0-31\": 1}}",
        "{\"clinicId\": \"SE1\", \"measure\": \"completed\", \"share\": null}",
        "{\"clinicId\": \"SE1\", \"measure\": \"completed\", \"meanDays\": 28.0001}",
        "{\"clinicId\": \"SE1\", \"measure\": \"completed\", \"definition\": \"ostergotland\"}",
        "{\"clinicId\": \"SE3\", \"measure\": \"completed\"}"
      })
  void what_is_otherwise_fails(String row) throws Exception {
    JsonNode month = MAPPER.readTree("{\"kind\": \"monthEnd\", \"period\": \"2026-03\"}");
    JsonNode asked = MAPPER.readerForUpdating(month.deepCopy()).readTree(row);
    assertThat(run(asked.toString()).verdict()).isEqualTo(CaseResult.Verdict.FAILED);
  }

  @Test
  void a_row_that_does_not_say_what_it_speaks_of_fails() throws Exception {
    assertThat(run("{\"clinicId\": \"SE1\", \"total\": 1}").mismatches())
        .extracting(CaseResult.Mismatch::expected)
        .containsExactly("a measure: one of [waiting, completed]");
  }

  @Test
  void a_failure_says_what_was_expected_beside_what_is_in_the_nearest_row() throws Exception {
    CaseResult result =
        run(
            """
            {"clinicId": "SE1", "kind": "monthEnd", "period": "2026-03", "measure": "completed",
             "numerator": 0, "denominator": 1}
            """);
    assertThat(result.mismatches())
        .extracting(CaseResult.Mismatch::actual)
        .containsExactly(
            "{\"clinicId\":\"SE1\",\"kind\":\"monthEnd\",\"period\":\"2026-03\","
                + "\"measure\":\"completed\",\"numerator\":1,\"denominator\":1,"
                + "\"guarantee\":\"treatment-90\"}");
  }

  private static CaseResult run(String row) throws Exception {
    JsonNode named = MAPPER.readTree(row);
    ((ObjectNode) named).put("guarantee", "treatment-90");
    return RUNNER.run(
        new RuleCase(
            "F-2",
            "national",
            MAPPER.createObjectNode(),
            MAPPER.readTree(EVENTS),
            OffsetDateTime.parse("2026-04-10T12:00:00+02:00").toInstant(),
            MAPPER.createObjectNode().set("accessibility", MAPPER.createArrayNode().add(named)),
            "here:1"));
  }
}
