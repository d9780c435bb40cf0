package se.garantivakt.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.garantivakt.accessibility.Accessibility;
import se.garantivakt.accessibility.Change;
import se.garantivakt.accessibility.ClinicFigures;
import se.garantivakt.accessibility.ClinicRecord;
import se.garantivakt.accessibility.Place;
import se.garantivakt.accessibility.measure.Definition;
import se.garantivakt.accessibility.measure.Figures;
import se.garantivakt.accessibility.measure.Part;
import se.garantivakt.accessibility.measure.Yardstick;
import se.garantivakt.engine.Counted;
import se.garantivakt.engine.LocalDays;
import se.garantivakt.publication.AccessibilityJson;
import se.garantivakt.rules.file.RuleSetLoader;

/** What the figures of clinics are written as is read as what they are. */
class WrittenByTheJobTest {
  private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
  private static final LocalDays DAYS = new LocalDays(ZONE);
  private static final long FIRST = LocalDate.parse("2026-01-05").toEpochDay();

  @ParameterizedTest
  @ValueSource(strings = {"visit-90", "contact", "assessment"})
  void every_month_end_is_read_with_its_figures(String guarantee) {
    AccessibilityJson json = new AccessibilityJson(ZONE);
    int monthEnds = 0;
    for (ClinicRecord each : halfAYear(guarantee)) {
      if (!(each instanceof Accessibility row) || row.kind() != Accessibility.Kind.MONTH_END) {
        continue;
      }
      monthEnds++;
      MonthEnds months = new MonthEnds(YearMonth.parse(row.period().orElseThrow()));
      months.take("the job", json.write(row));
      assertThat(months.remarks()).isEmpty();
      MonthEnd read = months.rows().get(0);
      Figures figures = row.figures();
      assertThat(read.place()).isEqualTo(row.place());
      assertThat(read.asOf().toInstant()).isEqualTo(row.asOf());
      assertThat(read.waiting().bands()).isEqualTo(figures.waiting().bands());
      assertThat(read.completed().beyond()).isEqualTo(figures.completed().late());
      assertThat(read.completed().share(read.leading())).contains(figures.completed().share());
      assertThat(read.waiting().share(Definition.OSTERGOTLAND))
          .contains(figures.others().get(Definition.OSTERGOTLAND).waiting());
      assertThat(Counts.of(read, Part.WAITING, Definition.SKR_KCHD).initial())
          .isEqualTo(figures.waiting().total());
    }
    assertThat(monthEnds).isGreaterThan(6);
  }

  /** One begins each day and gets its care after some days, every third with a code. */
  private static List<ClinicRecord> halfAYear(String guarantee) {
    Yardstick yardstick =
        new Yardstick(
            new RuleSetLoader().load(Path.of("config", "rules"), "national"), guarantee, DAYS);
    Place place = new Place("SE1", guarantee, Optional.empty());
    ClinicFigures figures = ClinicFigures.begin(place, yardstick, 13, DAYS.begin(FIRST) - 1);
    int limit = (int) yardstick.limitDays(FIRST).orElseThrow();
    for (long day = FIRST; day < FIRST + 170; day++) {
      Counted.Standing standing = day % 3 == 0 ? Counted.Standing.MOV : Counted.Standing.PLAIN;
      long until = day + day % (2L * limit + 2);
      change(figures, Counted.Kind.BEGUN, 1, day, day, limit, standing);
      change(figures, Counted.Kind.WAITING, 1, day, day, limit, standing);
      change(figures, Counted.Kind.WAITING, -1, day, until, limit, standing);
      change(figures, Counted.Kind.COMPLETED, 1, day, until, limit, standing);
    }
    return new ArrayList<>(figures.advanceTo(DAYS.begin(FIRST + 400)));
  }

  private static void change(
      ClinicFigures figures,
      Counted.Kind kind,
      int count,
      long start,
      long day,
      int limit,
      Counted.Standing standing) {
    figures.take(new Change(kind, count, DAYS.begin(day), start, limit, standing));
  }
}
