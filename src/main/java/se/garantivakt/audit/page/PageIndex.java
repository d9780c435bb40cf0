package se.garantivakt.audit.page;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import se.garantivakt.audit.page.figures.Alerts.ClinicWeek;
import se.garantivakt.audit.page.figures.MonthRow;
import se.garantivakt.audit.page.figures.Months;
import se.garantivakt.audit.page.figures.Months.ClinicGuarantee;
import se.garantivakt.audit.page.figures.Replay;

/** The clinics, guarantees, weeks and months of a page; figures name them by their places here. */
final class PageIndex {
  private final List<String> clinics;
  private final List<String> guarantees;
  private final List<LocalDate> weeks = new ArrayList<>();
  private final List<YearMonth> months = new ArrayList<>();
  private final Map<String, Integer> clinicPlaces = new HashMap<>();

  PageIndex(
      Replay replay,
      Map<ClinicWeek, Long> breaches,
      Map<ClinicGuarantee, TreeMap<YearMonth, MonthRow>> rows) {
    NavigableSet<String> clinicIds = new TreeSet<>(replay.clocks().clinics());
    NavigableSet<String> guaranteeIds = new TreeSet<>();
    replay.clocks().states().keySet().forEach(of -> guaranteeIds.add(of.guarantee()));
    replay.alerts().warnings().keySet().forEach(of -> guaranteeIds.add(of.guarantee()));
    NavigableSet<LocalDate> mondays = new TreeSet<>();
    for (ClinicWeek each : breaches.keySet()) {
      clinicIds.add(each.clinic());
      guaranteeIds.add(each.guarantee());
      mondays.add(each.week());
    }
    NavigableSet<YearMonth> told = new TreeSet<>();
    rows.forEach(
        (place, of) -> {
          clinicIds.add(place.clinic());
          guaranteeIds.add(place.guarantee());
          told.addAll(of.keySet());
        });
    replay.findings().forEach(each -> clinicIds.add(each.clinic()));
    replay.findings().forEach(each -> guaranteeIds.add(each.guarantee()));
    clinicIds.remove(Months.REGION);
    clinics = List.copyOf(clinicIds);
    guarantees = List.copyOf(guaranteeIds);
    // Weeks and months without anything have a place too.
    if (!mondays.isEmpty()) {
      mondays.first().datesUntil(mondays.last().plusDays(1), Period.ofWeeks(1)).forEach(weeks::add);
    }
    for (YearMonth each = told.isEmpty() ? null : told.first();
        each != null && !each.isAfter(told.last());
        each = each.plusMonths(1)) {
      months.add(each);
    }
    for (int i = 0; i < clinics.size(); i++) {
      clinicPlaces.put(clinics.get(i), i);
    }
  }

  List<String> clinics() {
    return clinics;
  }

  List<String> guarantees() {
    return guarantees;
  }

  List<LocalDate> weeks() {
    return weeks;
  }

  List<YearMonth> months() {
    return months;
  }

  int clinic(String id) {
    return clinicPlaces.get(id);
  }

  int week(LocalDate monday) {
    return (int) ChronoUnit.WEEKS.between(weeks.get(0), monday);
  }

  int month(YearMonth month) {
    return (int) ChronoUnit.MONTHS.between(months.get(0), month);
  }
}
