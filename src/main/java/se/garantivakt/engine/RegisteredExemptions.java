package se.garantivakt.engine;

import static se.garantivakt.event.Action.DECISION_EXEMPTION;
import static se.garantivakt.event.Action.DECISION_EXEMPTION_ENDED;
import static se.garantivakt.event.Action.DECISION_OTHER_REGION;
import static se.garantivakt.event.Action.DECISION_RECLAIMED;
import static se.garantivakt.event.Action.DECISION_RETURNED;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.garantivakt.event.Decision;
import se.garantivakt.event.ExemptionCode;
import se.garantivakt.event.Moment;
import se.garantivakt.rules.Effect;
import se.garantivakt.rules.PauseCode;
import se.garantivakt.rules.Switches;

/**
 * Collects the exemptions registered for a clock and gives each its end: stated, shortened by
 * {@code exemptionEnded}, ended when the patient wants the guarantee again or is back from another
 * region.
 */
final class RegisteredExemptions {
  static final long REGISTERING = DECISION_EXEMPTION.bit() | DECISION_OTHER_REGION.bit();
  private static final long ENDING =
      DECISION_EXEMPTION_ENDED.bit() | DECISION_RECLAIMED.bit() | DECISION_RETURNED.bit();

  private final Window window;
  private final Scale scale;
  private final Switches switches;

  private RegisteredExemptions(Window window) {
    this.window = window;
    this.scale = window.plan().scale;
    this.switches = window.engine().rules().switches();
  }

  /**
   * The exemptions of a clock in order of their registration. Those registered after the clock
   * ended are of it only when they state a period that began before.
   */
  static List<Exemption> of(Window window, Start start, Optional<Closing> closing) {
    if (!window.known().any(REGISTERING)) {
      return List.of();
    }
    RegisteredExemptions reader = new RegisteredExemptions(window);
    List<Exemption> found = new ArrayList<>();
    for (Fact fact : window.of(start)) {
      if (fact.is(REGISTERING)) {
        reader.read(fact).filter(e -> reader.isOf(e, start, closing)).ifPresent(found::add);
      }
    }
    if (!found.isEmpty() && window.known().any(ENDING)) {
      for (Fact fact : window.of(start)) {
        if (fact.is(ENDING)) {
          reader.end(fact, found, closing);
        }
      }
    }
    return found;
  }

  /**
   * Whether a registration is of the clock. One that took the place of a waived clock goes on with
   * the pauses that are on, but not with what the patient took back.
   */
  private boolean isOf(Exemption exemption, Start start, Optional<Closing> closing) {
    boolean before = start.restart() && !start.cause().happenedBefore(exemption.fact());
    if (before
        && (exemption.code() == PauseCode.PVV || exemption.code() == PauseCode.OTHER_REGION)) {
      return false;
    }
    if (closing.isEmpty()) {
      return true;
    }
    boolean late = closing.get().fact().happenedBefore(exemption.fact());
    return exemption.from() < closing.get().unit()
        && (!late || exemption.stated() || !startedAgain(closing.get().fact(), exemption.fact()));
  }

  /** A code that states no time is about the clock that is open when it is registered. */
  private boolean startedAgain(Fact end, Fact code) {
    for (Fact fact : window.facts()) {
      if (window.plan().starts(fact.event())
          && end.happenedBefore(fact)
          && fact.happenedBefore(code)) {
        return true;
      }
    }
    return false;
  }

  private Optional<Exemption> read(Fact fact) {
    Decision decision = (Decision) fact.event();
    long own = scale.of(fact);
    if (fact.is(DECISION_OTHER_REGION.bit())) {
      return Optional.of(new Exemption(PauseCode.OTHER_REGION, fact, own, false, Period.OPEN));
    }
    Optional<PauseCode> code = PauseCode.of(decision.code());
    if (code.isEmpty() || endsBeforeItBegins(fact, days())) {
      return Optional.empty();
    }
    long from = own;
    if (decision.from().isPresent()) {
      from = scale.of(decision.from().get(), days());
    } else if (code.get() == PauseCode.PVV) {
      Optional<Fact> decline = PvvGrounds.latestDecline(window, fact);
      from = decline.isPresent() ? scale.of(decline.get()) : own;
    }
    long until = decision.until().isPresent() ? until(decision.until().get(), from) : Period.OPEN;
    return Optional.of(new Exemption(code.get(), fact, from, decision.from().isPresent(), until));
  }

  /**
   * An exemption whose end lies before its beginning says nothing (rules.md: ignored with a
   * reason). {@code PvV} without {@code from} may begin before its own day.
   */
  static boolean endsBeforeItBegins(Fact fact, LocalDays days) {
    Decision decision = (Decision) fact.event();
    boolean unknown = decision.from().isEmpty() && decision.code() == ExemptionCode.PVV;
    if (unknown || decision.until().isEmpty()) {
      return false;
    }
    Moment from = decision.from().orElse(fact.common().occurredAt());
    Moment until = decision.until().get();
    boolean exact = from instanceof Moment.At && until instanceof Moment.At;
    Scale scale = exact && decision.from().isPresent() ? Scale.EXACT : Scale.DAYS;
    return scale.of(until, days) < scale.of(from, days);
  }

  private long until(Moment stated, long from) {
    long until = scale.of(stated, days());
    boolean wholeDay = stated instanceof Moment.Day || scale == Scale.DAYS;
    if (wholeDay && switches.pauseEndInclusive().on(scale.day(from, days()))) {
      long nextDay = scale.day(until, days()) + 1;
      return scale == Scale.DAYS ? nextDay : days().begin(nextDay);
    }
    return until;
  }

  private void end(Fact fact, List<Exemption> found, Optional<Closing> closing) {
    Decision decision = (Decision) fact.event();
    boolean late = closing.isPresent() && closing.get().fact().happenedBefore(fact);
    if (late && decision.until().isEmpty()) {
      return;
    }
    switch (fact.action()) {
      case DECISION_EXEMPTION_ENDED ->
          PauseCode.of(decision.code()).ifPresent(c -> ended(c, fact, found));
      case DECISION_RECLAIMED -> reclaimed(fact, found);
      default -> returned(fact, found);
    }
  }

  private void ended(PauseCode code, Fact fact, List<Exemption> found) {
    Optional<Moment> stated = ((Decision) fact.event()).until();
    long raw = stated.isPresent() ? scale.of(stated.get(), days()) : scale.of(fact);
    long latest = Long.MIN_VALUE;
    for (Exemption each : found) {
      if (each.code() == code && each.from() <= raw) {
        latest = Math.max(latest, each.from());
      }
    }
    for (int i = 0; i < found.size(); i++) {
      Exemption each = found.get(i);
      if (each.code() == code && each.from() == latest) {
        long until = stated.isPresent() ? until(stated.get(), latest) : raw;
        found.set(i, each.ending(Math.min(each.until(), until)));
      }
    }
  }

  /** Under {@code deduct} a regret ends the pause; otherwise it is the clock's affair. */
  private void reclaimed(Fact fact, List<Exemption> found) {
    long again = scale.of(fact);
    for (int i = 0; i < found.size(); i++) {
      Exemption each = found.get(i);
      boolean ahead = each.from() > again && each.fact().happenedBefore(fact);
      if (each.code() == PauseCode.PVV
          && (isOn(each, again, fact) || ahead)
          && effect(each) == Effect.DEDUCT) {
        found.set(i, each.ending(again));
      }
    }
  }

  private void returned(Fact fact, List<Exemption> found) {
    long back = scale.of(fact);
    for (int i = 0; i < found.size(); i++) {
      Exemption each = found.get(i);
      if (each.code() == PauseCode.OTHER_REGION && isOn(each, back, fact)) {
        found.set(i, each.ending(back));
      }
    }
  }

  /** Of a period that began on the same day, only one registered before. */
  private static boolean isOn(Exemption each, long unit, Fact fact) {
    boolean begun = each.from() < unit || (each.from() == unit && each.fact().happenedBefore(fact));
    return begun && each.until() > unit;
  }

  private Effect effect(Exemption exemption) {
    return switches.effect().get(exemption.code()).on(scale.day(exemption.from(), days()));
  }

  private LocalDays days() {
    return window.engine().days();
  }

  /** A regret before the period begins: it never does. */
  static boolean takenBack(Window window, Exemption exemption) {
    for (Fact fact : window.facts()) {
      if (fact.is(DECISION_RECLAIMED.bit())
          && window.plan().scale.of(fact) < exemption.from()
          && exemption.fact().happenedBefore(fact)) {
        return true;
      }
    }
    return false;
  }
}
