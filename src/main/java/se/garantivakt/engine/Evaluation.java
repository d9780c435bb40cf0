package se.garantivakt.engine;

import static se.garantivakt.event.Action.DECISION_RECLAIMED;
import static se.garantivakt.event.Action.DECISION_RETURNED;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.garantivakt.rules.Limit;
import se.garantivakt.rules.PauseCode;

/**
 * The clocks of an episode as of an instant: a pure function of what is known, the rules and the
 * instant.
 *
 * @param clocks in the order of the rule file, then of the subjects' first start, then of their
 *     number
 * @param next the first instant at which time alone changes the answer; {@link Horizon#NEVER} if
 *     none does
 */
record Evaluation(List<Clock> clocks, long next) {
  /** More clocks than this in a row within one subject are not a care need but a broken source. */
  private static final int MOST = 10_000;

  static Evaluation of(Engine engine, Known known, Horizon horizon) {
    List<Fact> facts = known.occurred(horizon, engine.days());
    Subjects subjects = new Subjects(engine, facts);
    List<Clock> clocks = new ArrayList<>(4);
    for (Plan plan : engine.plans()) {
      if (known.any(plan.startActions)) {
        for (Optional<String> subject : subjects.of(plan, facts)) {
          Window window = Window.of(engine, plan, subject, known, subjects, facts);
          read(window, horizon, clocks);
        }
      }
    }
    return new Evaluation(clocks, horizon.next());
  }

  private static void read(Window all, Horizon horizon, List<Clock> clocks) {
    Window window = all;
    boolean nullified = false;
    Optional<Endings> found = Endings.next(window, false);
    for (int number = 1; found.isPresent() && number < MOST; number++) {
      Endings ends = found.get();
      long day = window.plan().scale.day(ends.start().unit(), window.engine().days());
      Optional<Limit> limit = window.plan().guarantee.limit().inForce(day);
      if (limit.isEmpty()) {
        return;
      }
      Exemptions.Reading read =
          Exemptions.of(window, ends.start(), ends.closing(), limit.get().amount());
      Optional<Fact> again = wantedAgain(window, ends, limit.get(), read);
      if (again.isPresent()) {
        long unit = window.plan().scale.of(again.get());
        Closing replaced = new Closing(Closing.Kind.REPLACED, again.get(), unit);
        ends = new Endings(ends.start(), Optional.of(replaced), ends.stopBeforeStart());
        read = Exemptions.of(window, ends.start(), ends.closing(), limit.get().amount());
      }
      clocks.add(new ClockReader(window, ends, limit.get(), read, horizon).read(number));
      if (ends.closing().isEmpty()) {
        return;
      }
      nullified = ends.closing().get().kind() == Closing.Kind.NULLIFIED;
      window = window.after(ends.closing().get().fact());
      if (again.isPresent()) {
        Start restart = ends.start().restartedBy(again.get(), window.plan().scale);
        found = Optional.of(Endings.of(window, restart));
      } else if (window.plan().guarantee.repeats()) {
        found = Endings.next(window, nullified);
      } else {
        return;
      }
    }
  }

  /**
   * What makes a new clock take the place of a waived one: a regret under {@code restart}, or the
   * return from a region of the patient's own choice.
   */
  private static Optional<Fact> wantedAgain(
      Window window, Endings ends, Limit limit, Exemptions.Reading read) {
    if (read.waivers().isEmpty()
        || !window.known().any(DECISION_RECLAIMED.bit() | DECISION_RETURNED.bit())
        || !Coverage.of(window, ends.start(), ends.closing()).covered()) {
      return Optional.empty();
    }
    Counting counting =
        Counting.of(window, ends.start(), ends.closing(), limit.amount(), read.periods());
    long deadline = counting.countdown().deadline();
    Optional<Exemptions.Waiver> first = Pausing.waiver(window, read, ends.closing(), deadline);
    if (first.isEmpty()) {
      return Optional.empty();
    }
    for (Fact fact : window.facts()) {
      boolean ended = ends.closing().filter(c -> !fact.happenedBefore(c.fact())).isPresent();
      if (!ended && restarts(fact, window.plan().scale, read, first.get().from())) {
        return Optional.of(fact);
      }
    }
    return Optional.empty();
  }

  private static boolean restarts(Fact fact, Scale scale, Exemptions.Reading read, long waived) {
    PauseCode code =
        fact.is(DECISION_RECLAIMED.bit())
            ? PauseCode.PVV
            : fact.is(DECISION_RETURNED.bit()) ? PauseCode.OTHER_REGION : null;
    if (code == null || scale.of(fact) < waived) {
      return false;
    }
    return read.waivers().stream()
        .anyMatch(
            w ->
                w.again()
                    && w.code().filter(code::equals).isPresent()
                    && w.from() <= scale.of(fact));
  }
}
