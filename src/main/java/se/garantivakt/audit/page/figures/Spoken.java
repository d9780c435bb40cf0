package se.garantivakt.audit.page.figures;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** What has been said of one clock and one deadline of it, and stands. */
final class Spoken {
  /** The warnings that stand: a few at most, and there are many clocks. */
  private final List<Said> warnings = new ArrayList<>(1);

  private boolean over;
  private boolean breached;
  private String guarantee = "";
  private String clinic = "";
  private LocalDate breachDay = LocalDate.MIN;

  /** Whole days are between local times: from a midnight to the next is one, summer time or not. */
  void warn(Warning warning, LocalDateTime said, LocalDateTime breach) {
    long days = ChronoUnit.DAYS.between(said, breach);
    withdraw(warning);
    warnings.add(new Said(warning, (short) Math.max(0, Math.min(days, Short.MAX_VALUE))));
    over = false;
  }

  void breach(String ofGuarantee, String atClinic, LocalDate day) {
    breached = true;
    guarantee = ofGuarantee;
    clinic = atClinic;
    breachDay = day;
  }

  /** Whether it was said, and is no more. */
  boolean withdraw(Warning warning) {
    return warnings.removeIf(each -> each.warning().equals(warning));
  }

  void withdrawBreach() {
    breached = false;
  }

  /** The warnings have come true or care has come. */
  void resolve() {
    over = true;
  }

  boolean isSilent() {
    return !breached && warnings.isEmpty();
  }

  boolean isBreached() {
    return breached;
  }

  Breach breach() {
    return new Breach(guarantee, clinic, breachDay);
  }

  /** Days before the breach at which it was first said; absent where it was not. */
  OptionalLong leadDays() {
    return warnings.stream().mapToLong(Said::days).max();
  }

  void countInto(Map<Warning, WarningCount> counts) {
    for (Said each : warnings) {
      counts.computeIfAbsent(each.warning(), w -> new WarningCount()).count(breached, over);
    }
  }

  /** A warning, and how many days before the breach it was said. */
  private record Said(Warning warning, short days) {}

  /** A breach that stands: it belongs to the unit that held it then. */
  record Breach(String guarantee, String clinic, LocalDate day) {}
}
