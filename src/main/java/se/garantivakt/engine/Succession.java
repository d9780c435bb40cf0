package se.garantivakt.engine;

import static se.garantivakt.event.Action.DECISION_RECLAIMED;
import static se.garantivakt.event.Action.DECISION_RETURNED;

import java.util.List;
import java.util.Optional;
import se.garantivakt.rules.Limit;
import se.garantivakt.rules.PauseCode;

/** The clocks of one guarantee and subject, which follow each other. */
final class Succession {
  /** More clocks than this in a row within one subject are not a care need but a broken source. */
  private static final int MOST = 10_000;

  private final List<Course> courses;
  private final List<VoidedStart> voided;
  private int number;

  private Succession(List<Course> courses, List<VoidedStart> voided) {
    this.courses = courses;
    this.voided = voided;
  }

  /** Adds the courses of a window's clocks to those of the episode. */
  static void read(Window window, List<Course> courses) {
    new Succession(courses, VoidedStart.of(window)).read(window);
  }

  private void read(Window all) {
    Window window = all;
    Optional<Endings> found = Endings.next(window, false);
    while (found.isPresent() && number < MOST) {
      Endings ends = found.get();
      addVoided(ends.start());
      Optional<Limit> limit = limit(window, ends.start());
      boolean replaced = false;
      if (limit.isPresent()) {
        Exemptions.Reading read = exemptions(window, ends, limit.get());
        Optional<Fact> again = wantedAgain(window, ends, limit.get(), read);
        replaced = again.isPresent();
        if (replaced) {
          long unit = window.plan().scale.of(again.get());
          ends = ends.endingBy(new Closing(Closing.Kind.REPLACED, again.get(), unit));
          read = exemptions(window, ends, limit.get());
        }
        courses.add(Course.of(window, ++number, ends, limit.get(), read));
      }
      if (ends.closing().isEmpty()) {
        break;
      }
      window = window.after(ends.start(), ends.closing().get());
      found = next(window, ends, replaced);
    }
    addVoided(null);
  }

  private static Exemptions.Reading exemptions(Window window, Endings ends, Limit limit) {
    return Exemptions.of(window, ends.start(), ends.closing(), limit.amount());
  }

  private static Optional<Endings> next(Window window, Endings ends, boolean replaced) {
    Closing closing = ends.closing().get();
    if (replaced) {
      Start restart = ends.start().restartedBy(closing.fact(), window.plan().scale);
      return Optional.of(Endings.of(window, restart));
    }
    return window.plan().guarantee.repeats()
        ? Endings.next(window, closing.kind() == Closing.Kind.NULLIFIED)
        : Optional.empty();
  }

  /**
   * The version of the limit in force on the day of the start; before the first there is no such
   * guarantee.
   */
  static Optional<Limit> limit(Window window, Start start) {
    long day = window.plan().scale.day(start.unit(), window.engine().days());
    return window.plan().guarantee.limit().inForce(day);
  }

  /** Clocks whose start was taken back keep their place before those that began later. */
  private void addVoided(Start before) {
    while (!voided.isEmpty()
        && (before == null || voided.get(0).start().cause().happenedBefore(before.cause()))) {
      courses.add(voided.remove(0).course(++number));
    }
  }

  /**
   * What makes a new clock take the place of a waived one: a regret under {@code restart}, or the
   * return from a region of the patient's own choice.
   */
  private static Optional<Fact> wantedAgain(
      Window window, Endings ends, Limit limit, Exemptions.Reading read) {
    if (read.waivers().isEmpty()
        || ends.start().provisional()
        || !window.known().any(DECISION_RECLAIMED.bit() | DECISION_RETURNED.bit())
        || !Coverage.of(window, ends.start(), ends.closing()).covered()) {
      return Optional.empty();
    }
    Optional<Fact> changed = Coverage.of(window, ends.start(), ends.closing()).until();
    Counting counting =
        Counting.of(window, ends.start(), ends.closing(), limit.amount(), read.periods());
    long deadline = counting.countdown().deadline();
    Optional<Exemptions.Waiver> first = Pausing.waiver(window, read, ends.closing(), deadline);
    if (first.isEmpty()) {
      return Optional.empty();
    }
    for (Fact fact : window.facts()) {
      boolean ended =
          ends.closing().isPresent() && !fact.happenedBefore(ends.closing().get().fact());
      boolean gone = changed.isPresent() && changed.get().happenedBefore(fact);
      if (!ended && !gone && restarts(fact, window.plan().scale, read, first.get().from())) {
        return Optional.of(fact);
      }
    }
    return Optional.empty();
  }

  private static boolean restarts(Fact fact, Scale scale, Exemptions.Reading read, long waived) {
    boolean regret = fact.is(DECISION_RECLAIMED.bit());
    if ((!regret && !fact.is(DECISION_RETURNED.bit())) || scale.of(fact) < waived) {
      return false;
    }
    PauseCode code = regret ? PauseCode.PVV : PauseCode.OTHER_REGION;
    for (Exemptions.Waiver waiver : read.waivers()) {
      if (waiver.again()
          && waiver.code().isPresent()
          && waiver.code().get() == code
          && waiver.from() <= scale.of(fact)) {
        return true;
      }
    }
    return false;
  }
}
