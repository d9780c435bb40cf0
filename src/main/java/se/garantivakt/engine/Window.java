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

  /**
   * For clocks without subject: a start that names none, while a clock of the guarantee is open
   * that names one, is of that clock.
   */
  Window withoutStartsWithin(List<Course> named) {
    if (subject.isPresent()) {
      return this;
    }
    List<Fact> kept = new ArrayList<>(facts.length);
    for (Fact fact : facts) {
      if (!plan.starts(fact.event()) || named.stream().noneMatch(c -> c.ends().isOpenAt(fact))) {
        kept.add(fact);
      }
    }
    Fact[] rest = kept.toArray(Fact[]::new);
    return new Window(engine, plan, subject, known, subjects, rest, rest, earlier);
  }

  /** With facts more that are about the same subject. */
  Window with(Fact[] others) {
    List<Fact> more = new ArrayList<>(facts.length + others.length);
    Collections.addAll(more, facts);
    for (Fact other : others) {
      if (subjects.about(other, subject) && subjects.isOwn(other, subject)) {
        more.add(other);
      }
    }
    more.sort((a, b) -> a.happenedBefore(b) ? -1 : b.happenedBefore(a) ? 1 : 0);
    Fact[] with = more.toArray(Fact[]::new);
    return new Window(engine, plan, subject, known, subjects, with, with, earlier);
  }

  /** What comes after a clock has ended; what began it never begins another. */
  Window after(Start start, Closing closing) {
    List<Fact> later = new ArrayList<>(facts.length);
    List<Fact> before = new ArrayList<>(all.length);
    Collections.addAll(before, earlier);
    Fact end = closing.fact();
    for (Fact fact : facts) {
      boolean own = fact == end || fact == start.cause() || fact == start.terms();
      (!own && end.happenedBefore(fact) ? later : before).add(fact);
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
