package se.garantivakt.engine;

import static se.garantivakt.event.Action.DECISION_ERASED;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import se.garantivakt.event.LoggedEvent;

/**
 * One care need of one patient, as it is heard. Keeps the one law of the engine: what has been
 * published up to an instant is a pure function of the facts logged up to that instant, the rules,
 * and the instant; whatever becomes known, the difference is published.
 *
 * <p>Facts may be heard in any order and any number of times. One that follows everything known is
 * applied to what stands; one that comes late makes the history be told again, and what comes out
 * otherwise is corrected. A fact ahead of something that time alone will change first waits until
 * {@link #advanceTo} has said that.
 *
 * <p>Not safe for use by several threads.
 */
public final class Episode {
  private final Engine engine;
  private final String episodeId;
  private final Waiting waiting = new Waiting();
  private List<Fact> facts = new ArrayList<>();
  private Known known = Known.NOTHING;
  private Courses courses = Courses.NONE;
  private List<StandingClock> standing = List.of();
  private long next = Horizon.NEVER;
  private long done = Long.MIN_VALUE;
  private boolean erased;

  /** An episode of which nothing is known yet. */
  public Episode(Engine engine, String episodeId) {
    this.engine = engine;
    this.episodeId = episodeId;
  }

  /**
   * Hears of an event: says its outcome, and publishes what it changes. If {@link #wakeAt} then
   * lies in the past, time has to be told again by {@link #advanceTo}.
   */
  public void hear(LoggedEvent event, Consumer<Publication> out) {
    Fact fact = Fact.of(event, engine.days());
    if (erased) {
      out.accept(outcome(fact, Outcome.Kind.IGNORED, Outcome.Reason.ERASED));
      return;
    }
    Fact same = waiting.orIn(facts, fact.id());
    if (same != null) {
      out.accept(outcome(fact, Outcome.Kind.DUPLICATE, Outcome.Reason.NONE));
      if (fact.compareInLog(same) < 0) {
        replace(same, fact, out);
      }
      return;
    }
    Outcome.Reason reason = Outcomes.reason(engine, fact, waiting.with(facts));
    boolean applied = reason == Outcome.Reason.NONE;
    out.accept(outcome(fact, applied ? Outcome.Kind.APPLIED : Outcome.Kind.IGNORED, reason));
    if (fact.is(DECISION_ERASED.bit())) {
      erase(fact, out);
    } else {
      take(fact, out);
    }
  }

  /**
   * Lets time pass: publishes what falls due up to an instant, that instant included, and what
   * waited for it.
   */
  public void advanceTo(long instant, Consumer<Publication> out) {
    while (true) {
      Fact first = waiting.first();
      if (first != null && next >= first.logged()) {
        apply(waiting.take(), out);
      } else if (next <= instant) {
        fallDue(out);
      } else {
        return;
      }
    }
  }

  /** The next instant at which the answer changes by time alone, epoch milliseconds. */
  public OptionalLong wakeAt() {
    return next == Horizon.NEVER ? OptionalLong.empty() : OptionalLong.of(next);
  }

  /**
   * The states of all clocks as of an instant, as known now; what was published is not changed.
   * Asked about the past, a clock that had not begun by then is not there, and an exemption counts
   * from the time it states, however late it was registered.
   */
  public List<Status> statusesAt(long instant) {
    boolean past = instant < heardUpTo();
    Horizon horizon = past ? Horizon.lookingBack(instant) : Horizon.asOf(instant);
    Evaluation answer = Evaluation.of(engine, known, horizon, courses);
    List<StandingClock> stood =
        past ? Standings.vanishedBy(standing, instant, engine.days()) : standing;
    List<StandingClock> then =
        Standings.asOf(Standings.next(stood, answer, episodeId, instant), answer);
    return then.stream()
        .map(c -> new Status(episodeId, c, engine.rules(), instant, Cause.TIME, c.clock().rule()))
        .toList();
  }

  private long heardUpTo() {
    return facts.isEmpty() ? done : Math.max(done, facts.get(facts.size() - 1).logged());
  }

  private void take(Fact fact, Consumer<Publication> out) {
    Fact last = facts.isEmpty() ? null : facts.get(facts.size() - 1);
    boolean late = fact.logged() <= done || (last != null && fact.compareInLog(last) < 0);
    if (late) {
      insert(fact);
      tellAgain(fact, out);
    } else {
      waiting.add(fact);
    }
    advanceTo(Long.MIN_VALUE, out);
  }

  private void replace(Fact old, Fact earlier, Consumer<Publication> out) {
    if (waiting.remove(old)) {
      take(earlier, out);
      return;
    }
    facts.remove(old);
    insert(earlier);
    tellAgain(earlier, out);
    advanceTo(Long.MIN_VALUE, out);
  }

  private void insert(Fact fact) {
    int at = facts.size();
    while (at > 0 && fact.compareInLog(facts.get(at - 1)) < 0) {
      at--;
    }
    facts.add(at, fact);
  }

  private void apply(Fact fact, Consumer<Publication> out) {
    facts.add(fact);
    known = known.with(fact, facts);
    step(Horizon.hearing(fact.logged()), Cause.of(fact, fact.logged()), out);
  }

  private void fallDue(Consumer<Publication> out) {
    done = next;
    step(Horizon.asOf(next), Cause.time(next), out);
  }

  private void step(Horizon horizon, Cause cause, Consumer<Publication> out) {
    Evaluation answer = Evaluation.of(engine, known, horizon, courses);
    List<StandingClock> after = Standings.next(standing, answer, episodeId, cause.knownAt());
    if (out != SILENT) {
      new Difference(engine, episodeId, cause, out).publish(standing, after);
    }
    courses = answer.courses();
    standing = after;
    next = answer.next();
  }

  /**
   * Tells the whole history again, as it would have been heard in the log's order, and corrects
   * what was published.
   */
  private void tellAgain(Fact late, Consumer<Publication> out) {
    Episode again = new Episode(engine, episodeId);
    for (Fact fact : facts) {
      again.waiting.add(fact);
      again.advanceTo(fact.logged() - 1, SILENT);
    }
    again.advanceTo(done, SILENT);
    long heard = heardUpTo();
    boolean dueToo = done >= facts.get(facts.size() - 1).logged();
    Horizon now = dueToo ? Horizon.asOf(heard) : Horizon.hearing(heard);
    List<StandingClock> told =
        Standings.asOf(again.standing, Evaluation.of(engine, again.known, now, again.courses));
    List<StandingClock> after = Standings.withVanished(told, standing);
    if (out != SILENT) {
      new Difference(engine, episodeId, Cause.of(late, heard), out).publish(standing, after);
    }
    known = again.known;
    courses = again.courses;
    standing = after;
    next = again.next;
    done = again.done;
  }

  private void erase(Fact fact, Consumer<Publication> out) {
    Cause cause = Cause.of(fact, fact.logged());
    List<StandingClock> without = new ArrayList<>();
    for (StandingClock clock : standing) {
      without.add(new StandingClock(clock.clockId(), clock.clock(), List.of()));
    }
    new Difference(engine, episodeId, cause, out).publish(standing, without);
    standing.forEach(c -> out.accept(new Tombstone(c.clockId(), episodeId)));
    erased = true;
    facts = List.of();
    known = Known.NOTHING;
    courses = Courses.NONE;
    standing = List.of();
    waiting.clear();
    next = Horizon.NEVER;
  }

  private Outcome outcome(Fact fact, Outcome.Kind kind, Outcome.Reason reason) {
    return new Outcome(episodeId, fact.id(), kind, reason, fact.position());
  }

  private static final Consumer<Publication> SILENT = p -> {};
}
