package se.garantivakt.engine;

import static se.garantivakt.event.Action.VISIT_DECLINED;
import static se.garantivakt.event.Action.VISIT_MISSED;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.garantivakt.rules.Effect;
import se.garantivakt.rules.NoShow;
import se.garantivakt.rules.PauseCode;
import se.garantivakt.rules.Switches;

/**
 * Judges the exemptions of a clock, in order of their registration, each against the deadline as it
 * stood without it: a code that does not meet its conditions has no effect and is flagged.
 */
final class Exemptions {

  /**
   * What the exemptions of a clock come to.
   *
   * @param periods the valid periods that are deducted, clipped to the clock, not yet united
   * @param waivers the valid ones that waive, in order of when they do
   * @param codes the periods of all valid codes, whatever they do, in order of when they begin
   * @param flags the findings
   */
  record Reading(List<Period> periods, List<Waiver> waivers, List<Period> codes, long flags) {
    static final Reading NONE = new Reading(List.of(), List.of(), List.of(), 0);
  }

  /**
   * A reason why the guarantee no longer holds for a clock.
   *
   * @param rule which rule says so
   * @param from from when, in the unit of the clock
   * @param again whether the patient's regret, or return, starts a new clock
   */
  record Waiver(String rule, Optional<PauseCode> code, long from, boolean again) {}

  private final Window window;
  private final Start start;
  private final Optional<Closing> closing;
  private final long limit;
  private final Switches switches;
  private final List<Period> periods = new ArrayList<>();
  private final List<Waiver> waivers = new ArrayList<>();
  private final List<Period> codes = new ArrayList<>();
  private long flags;

  // made anew when a period is added
  private Countdown counted;

  private Exemptions(Window window, Start start, Optional<Closing> closing, long limit) {
    this.window = window;
    this.start = start;
    this.closing = closing;
    this.limit = limit;
    this.switches = window.engine().rules().switches();
  }

  /** Judges what is registered for a clock that began and ended so, with that limit. */
  static Reading of(Window window, Start start, Optional<Closing> closing, long limit) {
    boolean any = window.known().any(RegisteredExemptions.REGISTERING);
    if (!any && !window.known().any(VISIT_DECLINED.bit() | VISIT_MISSED.bit())) {
      return Reading.NONE;
    }
    Exemptions judge = new Exemptions(window, start, closing, limit);
    List<Exemption> registered = RegisteredExemptions.of(window, start, closing);
    for (Exemption exemption : registered) {
      judge.judge(exemption);
    }
    judge.unregistered(registered);
    judge.noShows();
    judge.waivers.sort((a, b) -> Long.compare(a.from(), b.from()));
    judge.codes.sort((a, b) -> Long.compare(a.from(), b.from()));
    return new Reading(judge.periods, judge.waivers, judge.codes, judge.flags);
  }

  /** The deadline of a clock that began so and has not ended, without looking at other clocks. */
  static long deadline(Window window, Start start, long limit) {
    Exemptions judge = new Exemptions(window, start, Optional.empty(), limit);
    for (Exemption exemption : RegisteredExemptions.of(window, start, Optional.empty())) {
      if (judge.allowedInLaw(exemption.code(), exemption)) {
        judge.judge(exemption);
      }
    }
    return judge.countdown().deadline();
  }

  private void judge(Exemption registered) {
    Exemption exemption = registered;
    PauseCode code = exemption.code();
    if (!clipped(exemption).isPresent()) {
      return;
    }
    if (!allowedInLaw(code, exemption)) {
      boolean silent =
          code == PauseCode.OTHER_REGION
              || OpenElsewhere.any(window, code, exemption.fact(), day(exemption.from()));
      flags |= silent ? 0 : Flag.EXEMPTION_NOT_IN_LAW.bit();
      return;
    }
    if (code == PauseCode.SOV && !sovAllowed(exemption)) {
      flags |= Flag.SOV_NOT_ALLOWED_HERE.bit();
      return;
    }
    long deadline = countdown().deadline();
    if (code == PauseCode.PVV) {
      var required = switches.pvvRequires().on(day(exemption.from()));
      PvvGrounds grounds = PvvGrounds.of(window, exemption.fact(), deadline, required);
      if (grounds.flags() != 0) {
        flags |= grounds.flags();
        return;
      }
      exemption = begun(exemption, grounds);
    }
    if (isLate(exemption, deadline)) {
      return;
    }
    accept(exemption);
  }

  private void accept(Exemption exemption) {
    PauseCode code = exemption.code();
    Effect effect = switches.effect().get(code).on(day(exemption.from()));
    boolean never = effect == Effect.RESTART && RegisteredExemptions.takenBack(window, exemption);
    if (code != PauseCode.OTHER_REGION && !never) {
      clipped(exemption).ifPresent(codes::add);
    }
    if (effect == Effect.DEDUCT) {
      clipped(exemption).ifPresent(periods::add);
      counted = null;
      return;
    }
    if (never) {
      return;
    }
    boolean again = effect == Effect.RESTART || code == PauseCode.OTHER_REGION;
    long from = Math.max(exemption.from(), start.unit());
    waivers.add(new Waiver(rule(code), Optional.of(code), from, again));
  }

  private Exemption begun(Exemption exemption, PvvGrounds grounds) {
    if (exemption.stated() || grounds.decline().isEmpty()) {
      return exemption;
    }
    Fact decline = grounds.decline().get();
    long declined = window.plan().scale.of(decline);
    return exemption.beginning(
        switches.pvvFromAppointment().on(day(declined))
            ? PvvGrounds.appointment(window, decline).orElse(declined)
            : declined);
  }

  /** Late = logged at or after the breach instant that stood without it. */
  private boolean isLate(Exemption exemption, long deadline) {
    return deadline != Countdown.NONE
        && !switches.lateExemptionAccepted().on(day(exemption.from()))
        && exemption.fact().logged()
            >= window.plan().scale.breach(deadline, window.engine().days());
  }

  private boolean allowedInLaw(PauseCode code, Exemption exemption) {
    return window.engine().takes(window.plan(), code, day(exemption.from()));
  }

  private boolean sovAllowed(Exemption exemption) {
    Optional<String> stated = exemption.fact().event().common().careArea();
    Optional<String> area = stated.isPresent() ? stated : Holder.careArea(window, start, closing);
    return area.filter(switches.sovCareAreas().on(day(exemption.from()))::contains).isPresent();
  }

  /** An offer inside the limit was declined, and no code registered since. */
  private void unregistered(List<Exemption> registered) {
    if (!window.plan().takes(PauseCode.PVV) || !window.known().any(VISIT_DECLINED.bit())) {
      return;
    }
    long deadline = countdown().deadline();
    for (Fact fact : window.facts()) {
      if (fact.is(VISIT_DECLINED.bit())
          && PvvGrounds.fits(window, fact)
          && !registeredSince(fact, registered)
          && PvvGrounds.declinesInside(window, fact, deadline)) {
        flags |= Flag.PVV_NOT_REGISTERED.bit();
      }
    }
  }

  private static boolean registeredSince(Fact decline, List<Exemption> registered) {
    for (Exemption each : registered) {
      if (each.code() == PauseCode.PVV && each.fact().day() >= decline.day()) {
        return true;
      }
    }
    return false;
  }

  private void noShows() {
    if (!window.known().any(VISIT_MISSED.bit())
        || switches.noShow().on(start.cause().day()) != NoShow.WAIVE_AFTER_2) {
      return;
    }
    for (Fact fact : window.facts()) {
      if (Endings.missed(window, start, fact)
          && !closing.filter(c -> c.fact().happenedBefore(fact)).isPresent()
          && Endings.missedUpTo(window, start, fact) == 2) {
        long unit = window.plan().scale.of(fact);
        waivers.add(new Waiver("noShow", Optional.empty(), unit, false));
      }
    }
  }

  /** The part of a period that lies within the clock; what care ended is not paused any longer. */
  private Optional<Period> clipped(Exemption exemption) {
    Period period = exemption.period().startingFrom(start.unit());
    long from = period.from();
    if (closing.isPresent() && period.isOpen()) {
      period = period.endingBy(Math.max(closing.get().unit(), period.from()));
    }
    boolean after = closing.filter(c -> from >= c.unit()).isPresent();
    return period.isEmpty() || after ? Optional.empty() : Optional.of(period);
  }

  private Countdown countdown() {
    if (counted == null) {
      counted = counting();
    }
    return counted;
  }

  private Countdown counting() {
    return new Countdown(
        window.plan().scale, start.unit(), limit, Period.united(periods), window.plan().choice);
  }

  static String rule(PauseCode code) {
    return code == PauseCode.OTHER_REGION ? "ownChoiceOtherRegion" : code.wire();
  }

  private long day(long unit) {
    return window.plan().scale.day(unit, window.engine().days());
  }
}
