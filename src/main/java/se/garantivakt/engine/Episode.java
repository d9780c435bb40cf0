package se.garantivakt.engine;

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
  private final Heard heard = new Heard();
  private Known known = Known.NOTHING;
  private Courses courses = Courses.NONE;
  private List<StandingClock> standing = List.of();
  private long next = Horizon.NEVER;
  private long done = Long.MIN_VALUE;
  private boolean erased;
  private int mark;

  /** An episode of which nothing is known yet. */
  public Episode(Engine engine, String episodeId) {
    this.engine = engine;
    this.episodeId = episodeId;
    this.mark = engine.mark();
  }

  /**
   * An episode as it was kept. If it was answered by another law than the engine's, what stands is
   * put right when it is next heard of or time passes.
   */
  public Episode(Engine engine, String episodeId, Memory.Watched memory) {
    this(engine, episodeId);
    heard.applied().addAll(memory.facts());
    memory.waiting().forEach(heard.waiting()::add);
    known = Known.of(heard.applied());
    standing = new Remembering(engine, episodeId).standing(memory.clocks());
    next = memory.next();
    done = memory.done();
    mark = memory.mark();
  }

  /** What has to be kept, so that the episode goes on from there as if it had never been away. */
  public Memory.Watched memory() {
    List<ClockMemory> clocks = new Remembering(engine, episodeId).memories(standing);
    return new Memory.Watched(
        mark, done, next, List.copyOf(heard.applied()), heard.waiting().all(), clocks);
  }

  /**
   * Hears of an event: says its outcome, and publishes what it changes. If {@link #wakeAt} then
   * lies in the past, time has to be told again by {@link #advanceTo}.
   */
  public void hear(LoggedEvent event, Consumer<Publication> out) {
    hear(Fact.of(event, engine.days()), out);
  }

  void hear(Fact fact, Consumer<Publication> out) {
    putRight(out);
    if (erased) {
      out.accept(Outcome.of(episodeId, fact, Outcome.Kind.IGNORED, Outcome.Reason.ERASED));
      return;
    }
    Fact same = heard.find(fact.id());
    if (same != null) {
      out.accept(Outcome.of(episodeId, fact, Outcome.Kind.DUPLICATE, Outcome.Reason.NONE));
      if (fact.compareInLog(same) < 0) {
        replace(same, fact, out);
      }
      return;
    }
    Outcome.Reason reason = Outcomes.reason(engine, fact, heard.all());
    Outcome.Kind kind = reason == Outcome.Reason.NONE ? Outcome.Kind.APPLIED : Outcome.Kind.IGNORED;
    out.accept(Outcome.of(episodeId, fact, kind, reason));
    if (fact.isErasure()) {
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
    putRight(out);
    while (true) {
      Fact first = heard.waiting().first();
      if (first != null && next >= first.logged()) {
        apply(heard.waiting().take(), out);
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
    return new StatesAsked(engine, episodeId, known, courses, standing)
        .at(instant, heard.upTo(done));
  }

  boolean isErased() {
    return erased;
  }

  /** Whether it holds that many events, and not this one. */
  boolean isFull(int mostEvents, Fact fact) {
    return heard.size() >= mostEvents && heard.find(fact.id()) == null;
  }

  /**
   * Since when all its clocks are closed and time alone will change nothing more; empty while it is
   * otherwise.
   */
  OptionalLong closedSince() {
    boolean ahead = next != Horizon.NEVER || openClocks() > 0;
    return ahead ? OptionalLong.empty() : OptionalLong.of(heard.upTo(done));
  }

  /** How many clocks are waiting for care, alerts to come or not. */
  int openClocks() {
    int open = 0;
    for (StandingClock clock : standing) {
      open += clock.clock().state().isOpen() ? 1 : 0;
    }
    return open;
  }

  /** Takes its clocks out of the topic of states. */
  void forget(Consumer<Publication> out) {
    standing.forEach(c -> out.accept(new Tombstone(c.clockId(), episodeId)));
  }

  private void take(Fact fact, Consumer<Publication> out) {
    if (fact.logged() <= done || heard.isBeforeLast(fact)) {
      heard.insert(fact);
      tellAgain(fact, out);
    } else {
      heard.waiting().add(fact);
    }
    advanceTo(Long.MIN_VALUE, out);
  }

  private void replace(Fact old, Fact earlier, Consumer<Publication> out) {
    if (heard.waiting().remove(old)) {
      take(earlier, out);
      return;
    }
    heard.applied().remove(old);
    heard.insert(earlier);
    tellAgain(earlier, out);
    advanceTo(Long.MIN_VALUE, out);
  }

  private void apply(Fact fact, Consumer<Publication> out) {
    heard.applied().add(fact);
    known = known.with(fact, heard.applied());
    step(Horizon.hearing(fact.logged()), Cause.of(fact, fact.logged()), out);
  }

  private void fallDue(Consumer<Publication> out) {
    done = next;
    step(Horizon.asOf(next), Cause.time(next), out);
  }

  private void step(Horizon horizon, Cause cause, Consumer<Publication> out) {
    Evaluation answer = Evaluation.of(engine, known, horizon, courses);
    List<StandingClock> after = Standings.next(standing, answer, episodeId, cause.knownAt());
    publish(after, cause, out);
    courses = answer.courses();
    next = answer.next();
  }

  private void publish(List<StandingClock> after, Cause cause, Consumer<Publication> out) {
    if (out != SILENT) {
      new Difference(engine, episodeId, cause, out).publish(standing, after);
    }
    standing = after;
  }

  /**
   * Tells the whole history again, as it would have been heard in the log's order, and corrects
   * what was published.
   */
  private void tellAgain(Fact late, Consumer<Publication> out) {
    tellAgain(Cause.of(late, heard.upTo(done)), out);
  }

  private void tellAgain(Cause cause, Consumer<Publication> out) {
    Episode again = new Episode(engine, episodeId);
    for (Fact fact : heard.applied()) {
      again.heard.waiting().add(fact);
      again.advanceTo(fact.logged() - 1, SILENT);
    }
    again.advanceTo(done, SILENT);
    long upTo = heard.upTo(done);
    boolean dueToo = done >= heard.last().logged();
    Horizon now = dueToo ? Horizon.asOf(upTo) : Horizon.hearing(upTo);
    List<StandingClock> told =
        Standings.asOf(again.standing, Evaluation.of(engine, again.known, now, again.courses));
    publish(Standings.withVanished(told, standing), cause, out);
    known = again.known;
    courses = again.courses;
    next = again.next;
    done = again.done;
  }

  /** Publishes what this law says otherwise than the one by which the episode was kept. */
  private void putRight(Consumer<Publication> out) {
    boolean ofAnotherLaw = mark != engine.mark();
    mark = engine.mark();
    if (ofAnotherLaw && !heard.applied().isEmpty()) {
      tellAgain(Cause.time(heard.upTo(done)), out);
    }
  }

  private void erase(Fact fact, Consumer<Publication> out) {
    Cause cause = Cause.of(fact, fact.logged());
    new Difference(engine, episodeId, cause, out).withdraw(standing);
    forget(out);
    erased = true;
    heard.clear();
    known = Known.NOTHING;
    courses = Courses.NONE;
    standing = List.of();
    next = Horizon.NEVER;
  }

  private static final Consumer<Publication> SILENT = p -> {};
}
