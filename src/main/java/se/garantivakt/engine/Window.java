package se.garantivakt.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import se.garantivakt.event.Visit;

/**
 * What is known about the clocks of one guarantee and subject at one instant, and the part of it
 * that comes after the clock before. The facts stand in arrays, because every question about a
 * clock goes through them; nobody writes to them.
 *
 * @param plan the guarantee
 * @param subject what the clocks are about; absent for those without subject
 * @param known all facts of the episode that stand
 * @param subjects joins them to clocks
 * @param all those about this subject, in order of occurrence
 * @param facts of these, those after the clock before this one
 * @param earlier the facts before: of clocks that have ended
 */
record Window(
    Engine engine,
    Plan plan,
    Optional<String> subject,
    Known known,
    Subjects subjects,
    Fact[] all,
    Fact[] facts,
    Fact[] earlier) {
  private static final Fact[] NONE = {};

  static Window of(
      Engine engine,
      Plan plan,
      Optional<String> subject,
      Known known,
      Subjects subjects,
      Fact[] all) {
    Fact[] about = subjects.about(all, subject);
    return new Window(engine, plan, subject, known, subjects, about, about, NONE);
  }

  /** What comes after a clock has ended. */
  Window after(Fact end) {
    List<Fact> later = new ArrayList<>(facts.length);
    List<Fact> before = new ArrayList<>(all.length);
    Collections.addAll(before, earlier);
    for (Fact fact : facts) {
      (fact != end && end.happenedBefore(fact) ? later : before).add(fact);
    }
    return new Window(
        engine,
        plan,
        subject,
        known,
        subjects,
        all,
        later.toArray(Fact[]::new),
        before.toArray(Fact[]::new));
  }

  /** The facts of a clock up to its end; what comes after may be about the next. */
  Fact[] of(Start start, Optional<Closing> closing) {
    Fact[] own = of(start);
    if (closing.isEmpty()) {
      return own;
    }
    Fact end = closing.get().fact();
    List<Fact> cut = new ArrayList<>(own.length);
    for (Fact fact : own) {
      if (fact == end || !end.happenedBefore(fact)) {
        cut.add(fact);
      }
    }
    return cut.toArray(Fact[]::new);
  }

  /**
   * The facts of a clock; one that took the place of a waived clock goes on with what was said of
   * that one.
   */
  Fact[] of(Start start) {
    return start.restart() ? all : facts;
  }

  /** Whether a booking, an offer, a no-show or the like is about these clocks. */
  boolean fits(Visit visit) {
    return plan.fitsVisit(visit) && !engine.ownedElsewhere(visit.purpose(), plan, known);
  }

  /** Whether this is about the first clock of its guarantee and subject. */
  boolean first() {
    return earlier.length == 0;
  }
}
