package se.garantivakt.accessibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import se.garantivakt.accessibility.Accessibility.Kind;
import se.garantivakt.accessibility.measure.Yardstick;
import se.garantivakt.engine.Counted;

/**
 * What comes of differences, in any order, early or late, with corrections, against asking every
 * clock at every midnight. Half of the stories run over the change to summer time, half over that
 * to winter time.
 */
class FiguresOfClocksTest {
  private static final int DAYS = 90;
  private static final Yardstick VISIT =
      Yardsticks.national("visit-90", "{\"findings.recurring\": 2}");

  @Property(tries = 60)
  void known_ahead_in_any_order_every_row_is_what_the_clocks_were(@ForAll long seed) {
    Story story = new Story(seed);
    Region region = new Region(story);
    story.shuffled().forEach(region::take);
    region.advanceInSteps(story.random, story.begin, story.end);
    region.assertEveryRow(story, true);
    for (List<ClinicRecord> rows : region.published.values()) {
      assertThat(rows(rows)).allSatisfy(row -> assertThat(row.revision()).isZero());
    }
  }

  @Property(tries = 60)
  void known_late_the_last_revision_is_what_the_clocks_were(@ForAll long seed) {
    Story story = new Story(seed);
    Region region = new Region(story);
    TreeMap<Long, List<Counted>> byHearing = new TreeMap<>();
    for (Counted each : story.shuffled()) {
      long late =
          story.random.nextInt(3) == 0 ? (long) (story.random.nextDouble() * 60 * 86_400_000L) : 0;
      byHearing.computeIfAbsent(each.instant() + late, any -> new ArrayList<>()).add(each);
    }
    region.advance(story.begin);
    byHearing.forEach(
        (heard, counted) -> {
          region.advance(Math.min(heard, story.end));
          counted.forEach(region::take);
        });
    region.advance(story.end);
    region.advance(WaitedClock.midnight(story.last.plusDays(2)));
    region.assertEveryRow(story, false);
    region.published.values().forEach(FiguresOfClocksTest::assertRevisions);
  }

  /** 0, 1, 2 …, each otherwise than the one before. */
  private static void assertRevisions(List<ClinicRecord> published) {
    Map<String, Accessibility> last = new HashMap<>();
    for (Accessibility row : rows(published)) {
      Accessibility before = last.put(row.kind() + row.period().get(), row);
      assertThat(row.revision()).isEqualTo(before == null ? 0 : before.revision() + 1);
      if (before != null) {
        assertThat(row.figures()).isNotEqualTo(before.figures());
        assertThat(row.kind()).isEqualTo(Kind.MONTH_END);
      }
    }
  }

  private static List<Accessibility> rows(List<ClinicRecord> published) {
    return published.stream()
        .filter(Accessibility.class::isInstance)
        .map(Accessibility.class::cast)
        .toList();
  }

  /** Clocks, and what is said of them with corrections of what was wrong. */
  private static final class Story {
    final Random random;
    final String guarantee;
    final LocalDate first;
    final LocalDate last;
    final long begin;
    final long end;
    final List<WaitedClock> clocks = new ArrayList<>();

    Story(long seed) {
      random = new Random(seed);
      guarantee = "visit-90";
      first = LocalDate.parse(random.nextBoolean() ? "2026-02-20" : "2026-09-20");
      last = first.plusDays(DAYS + 120);
      begin = WaitedClock.midnight(first) - 1;
      end = WaitedClock.midnight(last) + 43_200_000L;
      int limit = random.nextBoolean() ? 3 : 30;
      for (int i = random.nextInt(40); i >= 0; i--) {
        clocks.add(WaitedClock.any(random, guarantee, limit, first, DAYS));
      }
    }

    List<Counted> shuffled() {
      List<Counted> all = new ArrayList<>();
      clocks.forEach(clock -> all.addAll(clock.differences()));
      for (int i = random.nextInt(10); i > 0; i--) {
        WaitedClock wrong = WaitedClock.any(random, guarantee, 30, first, DAYS);
        all.addAll(wrong.differences());
        wrong.differences().forEach(d -> all.add(WaitedClock.undone(d)));
      }
      Collections.shuffle(all, random);
      return all;
    }
  }

  /** The clinics and the region, which is told by them only. */
  private static final class Region {
    private final Map<String, ClinicFigures> places = new TreeMap<>();
    final Map<String, List<ClinicRecord>> published = new TreeMap<>();

    Region(Story story) {
      for (String clinic : List.of("A", "B", Place.REGION)) {
        Place place = new Place(clinic, story.guarantee, Optional.of("311"));
        places.put(
            clinic,
            ClinicFigures.begin(
                place,
                VISIT,
                ClinicFigures.RETAINED_MONTHS,
                story.random.nextBoolean() ? Long.MIN_VALUE : story.begin));
        published.put(clinic, new ArrayList<>());
      }
    }

    void take(Counted counted) {
      places.get(counted.clinicId()).take(Change.of(counted));
    }

    void advance(long instant) {
      ClinicFigures region = places.get(Place.REGION);
      for (String clinic : WaitedClock.CLINICS) {
        published.get(clinic).addAll(places.get(clinic).advanceTo(instant));
        places.get(clinic).drain().forEach(region::take);
      }
      published.get(Place.REGION).addAll(region.advanceTo(instant));
      places.replaceAll(
          (clinic, figures) ->
              CompactFigures.read(
                  CompactFigures.write(figures),
                  figures.place(),
                  VISIT,
                  ClinicFigures.RETAINED_MONTHS));
    }

    void advanceInSteps(Random random, long from, long until) {
      for (long at = from; at < until; at += (long) (random.nextDouble() * 20 * 86_400_000L)) {
        advance(at);
      }
      advance(until);
    }

    void assertEveryRow(Story story, boolean days) {
      for (String clinic : places.keySet()) {
        Optional<String> here =
            clinic.equals(Place.REGION) ? Optional.empty() : Optional.of(clinic);
        NaiveFigures naive = new NaiveFigures(story.clocks, here);
        Map<String, Accessibility> latest =
            rows(published.get(clinic)).stream()
                .collect(Collectors.toMap(r -> r.period().get(), r -> r, (a, b) -> b));
        for (YearMonth m = YearMonth.from(story.first);
            m.isBefore(YearMonth.from(story.last));
            m = m.plusMonths(1)) {
          Map<String, Object> then = naive.of(m.atDay(1), m.atEndOfMonth());
          assertSaid(latest.get(m.toString()), then, clinic + " " + m);
        }
        if (days && !clinic.equals(Place.REGION)) {
          assertFindings(story, clinic, naive);
        }
        for (LocalDate d = story.first; days && d.isBefore(story.last); d = d.plusDays(1)) {
          assertSaid(latest.get(d.toString()), naive.of(d, d), clinic + " " + d);
        }
        LocalDate open = WaitedClock.dayOf(story.end).plusDays(days ? 0 : 2);
        long now = days ? story.end : WaitedClock.midnight(open);
        assertThat(NaiveFigures.of(places.get(clinic).current(now).figures()))
            .isEqualTo(naive.of(open.withDayOfMonth(1), open, now, open));
      }
    }

    private void assertFindings(Story story, String clinic, NaiveFigures naive) {
      Map<LocalDate, Long> found = new TreeMap<>();
      for (ClinicRecord each : published.get(clinic)) {
        if (each instanceof Finding finding && finding.kind() == Finding.Kind.RECURRING) {
          assertThat(found.put(finding.until(), finding.breaches())).isNull();
        }
      }
      Map<LocalDate, Long> expected = new TreeMap<>();
      for (YearMonth m = YearMonth.from(story.first);
          m.isBefore(YearMonth.from(story.last));
          m = m.plusMonths(1)) {
        LocalDate until = m.plusMonths(1).atDay(1);
        long breaches = naive.breaches(until.minusDays(90), until);
        if (breaches >= 2) {
          expected.put(until, breaches);
        }
      }
      assertThat(found).as(clinic).isEqualTo(expected);
    }

    private static void assertSaid(Accessibility row, Map<String, Object> naive, String what) {
      if (row == null) {
        assertThat(naive.get("waiting").toString()).as(what).isEqualTo("[0, 0, 0, 0, 0, 0, 0]");
        assertThat(naive.get("completed").toString()).as(what).isEqualTo("[0, 0, 0, 0, 0, 0, 0]");
        assertThat(naive.get("here")).as(what).isEqualTo(0L);
      } else {
        assertThat(NaiveFigures.of(row.figures())).as(what).isEqualTo(naive);
      }
    }
  }
}
