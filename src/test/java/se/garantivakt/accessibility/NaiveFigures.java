package se.garantivakt.accessibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.garantivakt.accessibility.measure.CompletedFigures;
import se.garantivakt.accessibility.measure.Exempt;
import se.garantivakt.accessibility.measure.Figures;
import se.garantivakt.accessibility.measure.WaitingFigures;
import se.garantivakt.engine.Counted.Standing;

/**
 * The figures over again, as slowly and plainly as they can be told: by asking every clock at every
 * midnight. Shares are by skr-kchd-2.4.
 */
record NaiveFigures(List<WaitedClock> clocks, Optional<String> clinic) {

  /** As of the end of a day, for the days from another on. */
  Map<String, Object> of(LocalDate from, LocalDate last) {
    return of(from, last, WaitedClock.midnight(last.plusDays(1)) - 1, last.plusDays(1));
  }

  /** As of an instant of the last day; of days that end before another days are counted here. */
  Map<String, Object> of(LocalDate from, LocalDate last, long instant, LocalDate endBefore) {
    Map<String, Object> told = new LinkedHashMap<>();
    List<Long> days = new ArrayList<>();
    long[] by = new long[7];
    for (WaitedClock clock : clocks) {
      clock
          .at(instant)
          .filter(s -> isHere(s.clinic()))
          .ifPresent(s -> count(s.standing(), clock, last, by, days));
    }
    long over = clocks.isEmpty() ? 0 : by[1];
    told.put("waiting", List.of(days.size(), by[0], over, by[2], by[3], by[4], by[5]));
    told.put("waiting share", List.of(by[0] + by[6], by[0] + over + by[4]));
    told.put("waiting median", median(days));
    List<Long> done = new ArrayList<>();
    long[] of = new long[7];
    long mov = 0;
    for (WaitedClock clock : clocks) {
      boolean seen = clock.completed().isPresent() && clock.end() <= instant;
      LocalDate stop = seen ? WaitedClock.dayOf(clock.end()) : LocalDate.MAX;
      if (seen && isHere(clock.lastClinic()) && !stop.isBefore(from) && !stop.isAfter(last)) {
        Standing standing = clock.completed().get();
        count(standing, clock, stop, of, done);
        boolean inside = stop.toEpochDay() - clock.start().toEpochDay() <= clock.limit();
        mov += standing == Standing.MOV && inside ? 1 : 0;
      }
    }
    told.put("completed", List.of(done.size(), of[0], of[1], of[2], of[3], of[4], of[5]));
    long numerator = of[0] + of[6] + mov;
    told.put("completed share", List.of(numerator, of[0] + of[1] + of[3] + of[4]));
    told.put("completed median", median(done));
    told.put("mean", done.stream().mapToLong(i -> i).average().orElse(-1));
    told.put("here", here(from, endBefore));
    told.put("flow", flow(last, instant));
    return told;
  }

  /** The same of what is published. */
  static Map<String, Object> of(Figures figures) {
    Map<String, Object> told = new LinkedHashMap<>();
    WaitingFigures w = figures.waiting();
    Exempt e = w.exempt();
    told.put(
        "waiting",
        List.of((int) w.total(), w.within(), w.over(), e.pvv(), e.mov(), e.sov(), w.notCovered()));
    told.put("waiting share", List.of(w.share().numerator(), w.share().denominator()));
    told.put("waiting median", w.medianDays().orElse(-1));
    CompletedFigures c = figures.completed();
    e = c.exempt();
    told.put(
        "completed",
        List.of((int) c.total(), c.within(), c.late(), e.pvv(), e.mov(), e.sov(), c.notCovered()));
    told.put("completed share", List.of(c.share().numerator(), c.share().denominator()));
    told.put("completed median", c.medianDays().orElse(-1));
    told.put("mean", c.meanDays().orElse(-1));
    told.put("here", figures.daysHere());
    told.put("flow", figures.forecast().observations());
    return told;
  }

  /** Clocks that waited here, plainly, when their last day inside ended in that time. */
  long breaches(LocalDate from, LocalDate until) {
    return clocks.stream()
        .filter(
            clock -> {
              LocalDate last = clock.start().plusDays(clock.limit());
              Optional<WaitedClock.Stretch> then =
                  clock.at(WaitedClock.midnight(last.plusDays(1)) - 1);
              return !last.isBefore(from)
                  && last.isBefore(until)
                  && then.filter(s -> isHere(s.clinic()) && s.standing() == Standing.PLAIN)
                      .isPresent();
            })
        .count();
  }

  /** 0 inside, 1 beyond, 2 PvV, 3 MoV, 4 SoV, 5 not covered, 6 SoV inside. */
  private void count(
      Standing standing, WaitedClock clock, LocalDate day, long[] by, List<Long> days) {
    long waited = day.toEpochDay() - clock.start().toEpochDay();
    boolean inside = waited <= clock.limit();
    days.add(waited);
    switch (standing) {
      case PLAIN -> by[inside ? 0 : 1]++;
      case PVV -> by[2]++;
      case MOV -> by[3]++;
      case SOV -> {
        by[4]++;
        by[6] += inside ? 1 : 0;
      }
      case NOT_COVERED -> by[5]++;
    }
  }

  private long here(LocalDate from, LocalDate endBefore) {
    long here = 0;
    for (LocalDate day = from; day.isBefore(endBefore); day = day.plusDays(1)) {
      long end = WaitedClock.midnight(day.plusDays(1)) - 1;
      here +=
          clocks.stream().flatMap(c -> c.at(end).stream()).filter(s -> isHere(s.clinic())).count();
    }
    return here;
  }

  /** The covered clocks seen here in the 13 weeks up to a day. */
  private long flow(LocalDate last, long instant) {
    return clocks.stream()
        .filter(c -> c.completed().isPresent() && c.end() <= instant && isHere(c.lastClinic()))
        .filter(c -> c.completed().get() != Standing.NOT_COVERED)
        .map(c -> WaitedClock.dayOf(c.end()))
        .filter(day -> day.isAfter(last.minusDays(91)))
        .count();
  }

  private boolean isHere(String where) {
    return clinic.map(where::equals).orElse(true);
  }

  private static double median(List<Long> days) {
    List<Long> sorted = days.stream().sorted().toList();
    int n = sorted.size();
    return n == 0 ? -1 : (sorted.get((n - 1) / 2) + sorted.get(n / 2)) / 2.0;
  }
}
