package se.garantivakt.publication;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.garantivakt.accessibility.Accessibility;
import se.garantivakt.accessibility.Change;
import se.garantivakt.accessibility.ClinicFigures;
import se.garantivakt.accessibility.ClinicRecord;
import se.garantivakt.accessibility.Finding;
import se.garantivakt.accessibility.Place;
import se.garantivakt.accessibility.measure.Yardstick;
import se.garantivakt.engine.Counted;
import se.garantivakt.engine.LocalDays;
import se.garantivakt.rules.file.RuleSetLoader;
import se.garantivakt.schema.Schemas;

/** What is published of clinics against its schemas, and the fields of rows one by one. */
class AccessibilityJsonTest {
  private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
  private static final LocalDays DAYS = new LocalDays(ZONE);
  private static final long FIRST = LocalDate.parse("2026-01-05").toEpochDay();

  private final AccessibilityJson json = new AccessibilityJson(ZONE);

  @ParameterizedTest
  @ValueSource(strings = {"visit-90", "contact", "assessment"})
  void all_that_is_published_of_half_a_year_holds_against_its_schema(String guarantee) {
    List<ClinicRecord> published = halfAYear(guarantee);
    Set<String> kinds = new TreeSet<>();
    for (ClinicRecord each : published) {
      if (each instanceof Accessibility row) {
        assertThat(Schemas.errors("clinic.accessibility", tree(json.write(row)))).isEmpty();
        kinds.add(row.kind().wire());
      } else {
        Finding finding = (Finding) each;
        byte[] bytes = new FindingJson(ZONE).write(finding);
        assertThat(Schemas.errors("clinic.finding", tree(bytes))).isEmpty();
        assertThat(FindingJson.key(finding)).isEqualTo("SE1");
        kinds.add(finding.kind().wire());
      }
    }
    assertThat(kinds).contains("current", "dayEnd", "monthEnd", "recurring", "extensive");
  }

  @Test
  void a_month_is_told_as_the_contract_has_it() {
    List<ClinicRecord> published = halfAYear("visit-90");
    Accessibility row =
        published.stream()
            .filter(Accessibility.class::isInstance)
            .map(Accessibility.class::cast)
            .filter(r -> r.period().equals(Optional.of("2026-06")))
            .findFirst()
            .orElseThrow();
    JsonNode told = tree(json.write(row));
    assertThat(AccessibilityJson.key(row)).isEqualTo("SE1|visit-90||monthEnd|2026-06");
    assertThat(told.get("asOf").textValue()).isEqualTo("2026-06-30T23:59:59+02:00");
    assertThat(told.get("careArea").isNull()).isTrue();
    assertThat(told.at("/definition").textValue()).isEqualTo("skr-kchd-2.4");
    assertThat(fields(told.get("definitions"))).containsExactly("ostergotland", "socialstyrelsen");
    JsonNode completed = told.get("completed");
    assertThat(completed.at("/bands/0-30").longValue()).isZero();
    assertThat(completed.at("/bands/91-120").longValue())
        .isEqualTo(completed.get("total").longValue());
    assertThat(completed.get("meanDays").toString()).isEqualTo("100");
    assertThat(completed.get("share").toString()).isEqualTo("0");
    assertThat(told.get("demand").toString()).isEqualTo("6.4615");
    assertThat(told.get("load").isNumber()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      nullValues = "-",
      value = {
        "SE1; 311; CURRENT; -; SE1|visit-90|311|current|",
        "*; -; DAY_END; 2026-03-31; *|visit-90||dayEnd|2026-03-31",
        "S|1%; -; CURRENT; -; S%7C1%25|visit-90||current|",
      })
  void the_key_names_the_row(
      String clinic, String area, Accessibility.Kind kind, String period, String key) {
    Place place = new Place(clinic, "visit-90", Optional.ofNullable(area));
    Accessibility any = (Accessibility) halfAYear("visit-90").get(0);
    Accessibility row =
        new Accessibility(place, kind, Optional.ofNullable(period), any.asOf(), 0, any.figures());
    assertThat(AccessibilityJson.key(row)).isEqualTo(key);
  }

  @Test
  void a_finding_without_clocks_has_no_share() {
    Finding finding =
        new Finding(
            new Place("SE1", "visit-90", Optional.of("311")),
            Finding.Kind.EXTENSIVE,
            Instant.parse("2026-03-31T22:00:00Z"),
            LocalDate.parse("2026-01-01"),
            LocalDate.parse("2026-04-01"),
            0,
            0,
            OptionalDouble.empty(),
            0.1,
            "visit-90/extensive");
    JsonNode told = tree(new FindingJson(ZONE).write(finding));
    assertThat(Schemas.errors("clinic.finding", told)).isEmpty();
    assertThat(told.get("share").isNull()).isTrue();
    assertThat(told.get("threshold").toString()).isEqualTo("0.1");
    assertThat(told.get("asOf").textValue()).isEqualTo("2026-04-01T00:00:00+02:00");
  }

  /** One begins each day and gets its care after a hundred; then nothing more. */
  private static List<ClinicRecord> halfAYear(String guarantee) {
    Yardstick yardstick =
        new Yardstick(
            new RuleSetLoader().load(Path.of("config", "rules"), "national"), guarantee, DAYS);
    Place place = new Place("SE1", guarantee, Optional.empty());
    ClinicFigures figures = ClinicFigures.begin(place, yardstick, 13, DAYS.begin(FIRST) - 1);
    int limit = (int) yardstick.limitDays(FIRST).orElseThrow();
    for (long day = FIRST; day < FIRST + 170; day++) {
      change(figures, Counted.Kind.BEGUN, 1, day, day, limit);
      change(figures, Counted.Kind.WAITING, 1, day, day, limit);
      change(figures, Counted.Kind.WAITING, -1, day, day + 100, limit);
      change(figures, Counted.Kind.COMPLETED, 1, day, day + 100, limit);
    }
    List<ClinicRecord> said = new ArrayList<>(figures.advanceTo(DAYS.begin(FIRST + 400)));
    said.add(figures.current(DAYS.begin(FIRST + 400) + 1));
    return said;
  }

  private static void change(
      ClinicFigures figures, Counted.Kind kind, int count, long start, long day, int limit) {
    figures.take(new Change(kind, count, DAYS.begin(day), start, limit, Counted.Standing.PLAIN));
  }

  private static Set<String> fields(JsonNode node) {
    Set<String> names = new TreeSet<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static JsonNode tree(byte[] bytes) {
    return Schemas.json(new String(bytes, StandardCharsets.UTF_8));
  }
}
