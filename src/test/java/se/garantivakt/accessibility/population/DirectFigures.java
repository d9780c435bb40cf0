package se.garantivakt.accessibility.population;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import se.garantivakt.accessibility.Place;
import se.garantivakt.engine.Counted.Standing;

/**
 * A month's figures by asking the clocks of the end one question after another, as a report would
 * ask a table: select, group, count (rules.md section 6, contracts.md {@code
 * clinic.accessibility}).
 */
record DirectFigures(List<FinalClock> clocks) {

  /** What a month that is not there says: a month of zeros (docs/figures.md). */
  static final Map<String, Object> NOTHING =
      Map.of("waiting.total", 0L, "completed.total", 0L, "daysHere", 0L);

  /** One of those who are counted: the days waited, whether inside, and as what. */
  private record Row(long days, boolean inside, Standing standing) {}

  Map<String, Object> of(Place place, YearMonth month) {
    LocalDate last = month.atEndOfMonth();
    Map<String, Object> told = new TreeMap<>();
    List<Row> waiting =
        select(
            place,
            clock -> clock.waits(last) ? Optional.of(last) : Optional.empty(),
            clock -> clock.waiting(last));
    List<Row> completed =
        select(
            place,
            clock -> clock.completed().filter(day -> YearMonth.from(day).equals(month)),
            FinalClock::completedAs);
    part("waiting", waiting, "over", place.guarantee(), told);
    part("completed", completed, "late", place.guarantee(), told);
    shares("waiting", waiting, true, told);
    shares("completed", completed, false, told);
    if (place.guarantee().equals("contact")) {
      sameDay(completed, sought(place, month), told);
    }
    told.put("daysHere", daysHere(place, month));
    return told;
  }

  private List<Row> select(
      Place place,
      Function<FinalClock, Optional<LocalDate>> day,
      Function<FinalClock, Standing> as) {
    List<Row> rows = new ArrayList<>();
    for (FinalClock clock : clocks) {
      boolean here = isOf(clock, place) && clock.counts();
      Optional<LocalDate> on = here ? day.apply(clock) : Optional.empty();
      if (on.filter(d -> isHere(clock, place, d)).isPresent()) {
        long days = on.get().toEpochDay() - clock.start().toEpochDay();
        rows.add(new Row(days, days <= clock.limit(), as.apply(clock)));
      }
    }
    return rows;
  }

  private static boolean isHere(FinalClock clock, Place place, LocalDate day) {
    return isOf(clock, place) && (place.isRegion() || clock.holder(day).equals(place.clinicId()));
  }

  private static boolean isOf(FinalClock clock, Place place) {
    boolean everyArea = place.isRegion() && place.careArea().isEmpty();
    return clock.status().guarantee().equals(place.guarantee())
        && (everyArea || clock.status().careArea().equals(place.careArea()));
  }

  private static void part(
      String part, List<Row> rows, String beyond, String guarantee, Map<String, Object> told) {
    told.put(part + ".total", (long) rows.size());
    told.put(part + ".within", count(rows, r -> r.inside() && r.standing() == Standing.PLAIN));
    told.put(part + "." + beyond, count(rows, r -> !r.inside() && r.standing() == Standing.PLAIN));
    told.put(part + ".exempt.PvV", count(rows, r -> r.standing() == Standing.PVV));
    told.put(part + ".exempt.MoV", count(rows, r -> r.standing() == Standing.MOV));
    told.put(part + ".exempt.SoV", count(rows, r -> r.standing() == Standing.SOV));
    told.put(part + ".notCovered", count(rows, r -> r.standing() == Standing.NOT_COVERED));
    boolean single = guarantee.equals("contact") || guarantee.equals("assessment");
    int[] lasts =
        single ? new int[] {0, 1, 2, 3, 4, 5, 6, 7} : new int[] {30, 60, 90, 120, 180, 365};
    long before = -1;
    List<Long> bands = new ArrayList<>();
    for (long last : lasts) {
      long first = before;
      bands.add(count(rows, r -> r.days() > first && r.days() <= last));
      before = last;
    }
    long open = before;
    bands.add(count(rows, r -> r.days() > open));
    told.put(part + ".bands", bands);
    List<Long> days = new ArrayList<>(rows.stream().map(Row::days).toList());
    Collections.sort(days);
    int n = days.size();
    Object none = Optional.empty();
    told.put(part + ".medianDays", n == 0 ? none : (days.get((n - 1) / 2) + days.get(n / 2)) / 2.0);
    if (part.equals("waiting")) {
      told.put("waiting.p90Days", n == 0 ? none : days.get((int) Math.ceil(n * 9 / 10.0) - 1));
      told.put("waiting.longestDays", n == 0 ? none : days.get(n - 1));
    } else {
      double sum = days.stream().mapToLong(Long::longValue).sum();
      told.put("completed.meanDays", n == 0 ? none : sum / n);
    }
  }

  private static void shares(
      String part, List<Row> rows, boolean waiting, Map<String, Object> told) {
    share("skr-kchd-2.4", part, told, rows, r -> r == Standing.PVV || waiting && r == Standing.MOV);
    share("socialstyrelsen", part, told, rows, r -> r == Standing.PVV || r == Standing.MOV);
    List<Row> in = rows.stream().filter(r -> r.inside() || r.standing() == Standing.PLAIN).toList();
    share("ostergotland", part, told, in, r -> false);
  }

  private static void share(
      String definition,
      String part,
      Map<String, Object> told,
      List<Row> rows,
      Predicate<Standing> out) {
    List<Row> in =
        rows.stream()
            .filter(r -> r.standing() != Standing.NOT_COVERED && !out.test(r.standing()))
            .toList();
    told.put(definition + "." + part, List.of(count(in, Row::inside), (long) in.size()));
  }

  /** Of all sought in the month, unanswered too, those answered the same day. */
  private static void sameDay(List<Row> completed, long sought, Map<String, Object> told) {
    long sameDay = count(completed, r -> r.days() == 0 && r.standing() != Standing.NOT_COVERED);
    for (String each : List.of("skr-kchd-2.4", "socialstyrelsen", "ostergotland")) {
      told.put(each + ".completed", List.of(sameDay, sought));
    }
  }

  /** Cancelled clocks count nowhere. */
  private long sought(Place place, YearMonth month) {
    return clocks.stream()
        .filter(c -> isOf(c, place) && c.counts() && !c.cancelled())
        .filter(c -> YearMonth.from(c.start()).equals(month))
        .filter(c -> c.isCoveredAtStart() && isHere(c, place, c.start()))
        .count();
  }

  private long daysHere(Place place, YearMonth month) {
    long here = 0;
    for (FinalClock clock : clocks) {
      if (clock.counts() && isOf(clock, place)) {
        LocalDate until = clock.until();
        for (int day = 1; day <= month.lengthOfMonth(); day++) {
          LocalDate date = month.atDay(day);
          boolean waits = !date.isBefore(clock.start()) && date.isBefore(until);
          here += waits && isHere(clock, place, date) ? 1 : 0;
        }
      }
    }
    return here;
  }

  private static long count(List<Row> rows, Predicate<Row> which) {
    return rows.stream().filter(which).count();
  }
}
