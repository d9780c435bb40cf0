package se.garantivakt.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import se.garantivakt.engine.Counted.Standing;
import se.garantivakt.engine.Presence.Point;
import se.garantivakt.engine.Presence.Stretch;
import se.garantivakt.rules.Limit;
import se.garantivakt.rules.PauseCode;

/**
 * Reads where a clock, begun and ended as found, counts in the figures (rules.md section 6,
 * contracts.md {@code clinic.accessibility}). Of limits in days all of it falls on local days: who
 * held the clock at the end of a day holds it that day.
 */
final class PresenceReader {
  private final Window window;
  private final Start start;
  private final Optional<Closing> closing;
  private final Limit limit;
  private final List<Period> codes;
  private final Coverage coverage;
  private final Scale scale;
  private final LocalDays days;
  private final long uncoveredFrom;

  private PresenceReader(
      Window window,
      Endings ends,
      Limit limit,
      Exemptions.Reading exemptions,
      Coverage coverage,
      Counting counting) {
    this.window = window;
    this.start = ends.start();
    this.closing = ends.closing();
    this.limit = limit;
    this.codes = exemptions.codes();
    this.coverage = coverage;
    this.scale = window.plan().scale;
    this.days = window.engine().days();
    this.uncoveredFrom = uncoveredFrom(counting.countdown().deadline());
  }

  /** A clock that is provisional counts when it is accepted, and then from its beginning. */
  static Presence read(
      Window window,
      Endings ends,
      Limit limit,
      Exemptions.Reading exemptions,
      Coverage coverage,
      Counting counting) {
    return ends.start().provisional()
        ? Presence.NONE
        : new PresenceReader(window, ends, limit, exemptions, coverage, counting).read();
  }

  private Presence read() {
    if (endedAtOnce()) {
      return Presence.NONE;
    }
    long from = scale.begin(start.unit(), days);
    long until =
        closing.isPresent()
            ? Math.max(from, scale.begin(closing.get().unit(), days))
            : Presence.OPEN;
    Point began =
        new Point(
            from,
            holder(from),
            isUncovered(from) ? Standing.NOT_COVERED : Standing.PLAIN,
            limitDays(from));
    boolean care = closing.filter(c -> c.kind() == Closing.Kind.STOPPED).isPresent();
    return new Presence(
        scale.day(start.unit(), days),
        Holder.careArea(window, start, closing),
        start.restart() ? Optional.empty() : Optional.of(began),
        stretches(from, until),
        care ? Optional.of(completed(until)) : Optional.empty());
  }

  /**
   * Without care, on the day that it began: cancelled clocks count nowhere, and before it was, no
   * day had ended. Of a guarantee of the same day it must not stand among those who sought.
   */
  private boolean endedAtOnce() {
    return closing
        .filter(c -> c.kind() == Closing.Kind.CANCELLED || c.kind() == Closing.Kind.NULLIFIED)
        .filter(c -> c.unit() <= start.unit())
        .isPresent();
  }

  private List<Stretch> stretches(long from, long until) {
    TreeSet<Long> changes = changes();
    List<Stretch> stretches = new ArrayList<>(1);
    long begin = from;
    while (begin < until) {
      Long next = changes.higher(begin);
      long end = next == null ? until : Math.min(next, until);
      Stretch one = new Stretch(begin, end, holder(begin), standing(begin), limitDays(begin));
      int last = stretches.size() - 1;
      if (last >= 0 && one.continues(stretches.get(last))) {
        one =
            new Stretch(
                stretches.remove(last).from(),
                end,
                one.clinicId(),
                one.standing(),
                one.limitDays());
      }
      stretches.add(one);
      begin = end;
    }
    return stretches;
  }

  /** The instants at which something about the clock may change. */
  private TreeSet<Long> changes() {
    TreeSet<Long> changes = new TreeSet<>();
    for (Fact move : Holder.moves(window, start, closing)) {
      changes.add(begin(move));
    }
    if (uncoveredFrom != Clock.NONE) {
      changes.add(uncoveredFrom);
    }
    for (Period code : codes) {
      changes.add(scale.begin(code.from(), days));
      if (!code.isOpen()) {
        changes.add(scale.begin(code.until(), days));
      }
    }
    if (scale == Scale.EXACT) {
      changes.add(start.unit() + limit.amount() + 1);
    }
    return changes;
  }

  private Point completed(long instant) {
    Standing standing = codes.isEmpty() ? Standing.PLAIN : standing(codes.get(0).code());
    return new Point(
        instant,
        holder(instant),
        isUncovered(instant) ? Standing.NOT_COVERED : standing,
        limitDays(instant));
  }

  private String holder(long instant) {
    long asOf = scale == Scale.DAYS ? days.begin(days.dayOf(instant) + 1) - 1 : instant;
    return Holder.at(window, start, closing, asOf);
  }

  private Standing standing(long instant) {
    if (isUncovered(instant)) {
      return Standing.NOT_COVERED;
    }
    long unit = scale.of(instant, days);
    for (Period code : codes) {
      if (code.from() <= unit && unit < code.until()) {
        return standing(code.code());
      }
    }
    return Standing.PLAIN;
  }

  private static Standing standing(PauseCode code) {
    return switch (code) {
      case PVV -> Standing.PVV;
      case MOV -> Standing.MOV;
      case SOV -> Standing.SOV;
      default -> Standing.PLAIN;
    };
  }

  /** A limit in exact time is inside up to its very instant; pauses are not deducted. */
  private int limitDays(long instant) {
    if (scale == Scale.DAYS) {
      return (int) limit.amount();
    }
    return instant <= start.unit() + limit.amount() ? Counted.INSIDE : Counted.BEYOND;
  }

  private boolean isUncovered(long instant) {
    return !coverage.covered() || instant >= uncoveredFrom;
  }

  /** The patient's own change of clinic ends the guarantee from then on, unless it was broken. */
  private long uncoveredFrom(long deadline) {
    Optional<Fact> change = coverage.until();
    boolean counts =
        change.isPresent()
            && (deadline == Clock.NONE || change.get().occurred() < scale.breach(deadline, days));
    return counts ? begin(change.get()) : Clock.NONE;
  }

  private long begin(Fact fact) {
    return scale.begin(scale.of(fact), days);
  }
}
