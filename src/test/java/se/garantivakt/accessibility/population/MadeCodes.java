package se.garantivakt.accessibility.population;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;

/** Exemption codes of a clock, valid and not, open and ended, and the choice of another region. */
final class MadeCodes {
  private final MadeEvents made;
  private final LocalDate begin;
  private final int days;
  private final int limit;
  private final String subject;

  private MadeCodes(MadeEvents made, LocalDate begin, int days, int limit, String subject) {
    this.made = made;
    this.begin = begin;
    this.days = days;
    this.limit = limit;
    this.subject = subject;
  }

  /** Of a clock that began on a day and goes on for about so many. */
  static void of(MadeEvents made, LocalDate begin, int days, int limit, String subject) {
    MadeCodes codes = new MadeCodes(made, begin, days, limit, subject);
    int count = made.any(0, 0, 0, 1, 1, 2, 3);
    for (String code : made.some(count, List.of("PvV", "MoV", "MoV", "SoV", "region"))) {
      switch (code) {
        case "PvV" -> codes.ownWish();
        case "region" -> codes.otherRegion();
        default -> codes.code(code, codes.some());
      }
    }
  }

  private LocalDate some() {
    return made.free(begin.plusDays(1 + made.random.nextInt(Math.max(1, days + 10))));
  }

  private void otherRegion() {
    LocalDate away = some();
    made.on(away, "decision.otherRegion", subject);
    if (made.chance(60)) {
      made.on(made.free(later(away)), "decision.returned", subject);
    }
  }

  /** Informed, offered a time and declined it; or not. */
  private void ownWish() {
    LocalDate day = some();
    if (made.chance(85)) {
      made.on(day, "decision.informed", subject);
    }
    LocalDate offered = made.free(day);
    LocalDate last = begin.plusDays(limit);
    LocalDate at =
        made.any(last, last, last.plusDays(1), begin.plusDays(made.random.nextInt(limit)));
    made.on(offered, "visit.offered", subject).put("appointmentAt", at.toString());
    LocalDate declined = made.free(offered);
    if (made.chance(90)) {
      made.on(declined, "visit.declined", subject);
    }
    LocalDate coded = made.free(declined);
    code("PvV", coded);
    if (made.chance(30)) {
      made.on(made.free(later(coded)), "decision.reclaimed", subject);
    }
  }

  private void code(String code, LocalDate on) {
    ObjectNode event = made.on(on, "decision.exemption", subject).put("code", code);
    LocalDate from = on;
    if (made.chance(50)) {
      from = on.plusDays(made.random.nextInt(40) - 20);
      event.put("from", from.toString());
    }
    if (made.chance(50)) {
      event.put("until", later(from.isAfter(on) ? from : on).toString());
    } else if (made.chance(50)) {
      LocalDate ended = made.free(later(from.isAfter(on) ? from : on));
      made.on(ended, "decision.exemptionEnded", subject)
          .put("code", code)
          .put("until", ended.plusDays(made.random.nextInt(3)).toString());
    }
  }

  private LocalDate later(LocalDate day) {
    return day.plusDays(1 + made.random.nextInt(60));
  }
}
