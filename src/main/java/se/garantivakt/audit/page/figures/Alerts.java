package se.garantivakt.audit.page.figures;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Breaches that stand, by clinic and week, and how long before each it was said; and what became of
 * the warnings. Out of the records of {@code guarantee.alert} in their order: what is withdrawn
 * counts no more, and a repeated record changes nothing.
 */
public final class Alerts {
  private final Map<Long, Spoken> spoken = new HashMap<>();
  private final Map<Warning, Long> withdrawn = new HashMap<>();
  private final Map<Warning, Warning> warnings = new HashMap<>();
  private final Map<String, String> clinics = new HashMap<>();

  /**
   * Breaches of one guarantee at one clinic in one week.
   *
   * @param week its Monday
   */
  public record ClinicWeek(String guarantee, String clinic, LocalDate week) {}

  /**
   * Breaches that were first said so many days before.
   *
   * @param days whole ones; -1 where they were not said
   */
  public record Lead(String guarantee, int days) {}

  void take(OutputLine line) {
    String kind = line.text("kind");
    switch (kind) {
      case "imminent", "foreseen" -> warn(line);
      case "breached" ->
          of(ClaimId.of(line.text("alertId")))
              .breach(
                  line.text("guarantee"),
                  clinics.computeIfAbsent(line.text("clinicId"), id -> id),
                  line.instant("breachAt").toLocalDate());
      case "withdrawn" -> line.texts("concerns").forEach(id -> withdraw(line, ClaimId.of(id)));
      case "resolved" -> line.texts("concerns").forEach(id -> resolve(ClaimId.of(id)));
      default -> {
        // Readers tolerate kinds that they do not know.
      }
    }
  }

  private void warn(OutputLine line) {
    ClaimId claim = ClaimId.of(line.text("alertId"));
    of(claim)
        .warn(
            warning(line, claim),
            line.instant("at").toLocalDateTime(),
            line.instant("breachAt").toLocalDateTime());
  }

  private void withdraw(OutputLine line, ClaimId claim) {
    Spoken of = of(claim);
    if (claim.kind().equals("breached")) {
      of.withdrawBreach();
    } else if (of.withdraw(warning(line, claim))) {
      withdrawn.merge(warning(line, claim), 1L, Long::sum);
    }
    if (of.isSilent()) {
      spoken.remove(claim.clockAndDeadline());
    }
  }

  private void resolve(ClaimId claim) {
    Spoken of = spoken.get(claim.clockAndDeadline());
    if (of != null && !claim.kind().equals("breached")) {
      of.resolve();
    }
  }

  private Warning warning(OutputLine line, ClaimId claim) {
    Warning said = new Warning(line.text("guarantee"), claim.kind(), claim.what());
    return warnings.computeIfAbsent(said, w -> w);
  }

  private Spoken of(ClaimId claim) {
    return spoken.computeIfAbsent(claim.clockAndDeadline(), k -> new Spoken());
  }

  /** How many breaches stand, for each guarantee, clinic and week in which there are any. */
  public Map<ClinicWeek, Long> breaches() {
    Map<ClinicWeek, Long> counts = new HashMap<>();
    for (Spoken each : spoken.values()) {
      if (each.isBreached()) {
        Spoken.Breach breach = each.breach();
        counts.merge(
            new ClinicWeek(breach.guarantee(), breach.clinic(), monday(breach.day())),
            1L,
            Long::sum);
      }
    }
    return counts;
  }

  /** How many breaches were said how long before. */
  public Map<Lead, Long> leads() {
    Map<Lead, Long> counts = new HashMap<>();
    for (Spoken each : spoken.values()) {
      if (each.isBreached()) {
        int days = (int) each.leadDays().orElse(-1);
        counts.merge(new Lead(each.breach().guarantee(), days), 1L, Long::sum);
      }
    }
    return counts;
  }

  /** What became of the warnings, by guarantee and kind. */
  public Map<Warning, WarningCount> warnings() {
    Map<Warning, WarningCount> counts = new TreeMap<>(Warning.ORDER);
    withdrawn.forEach(
        (warning, times) ->
            counts.computeIfAbsent(warning, w -> new WarningCount()).countWithdrawn(times));
    spoken.values().forEach(each -> each.countInto(counts));
    return counts;
  }

  private static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }
}
