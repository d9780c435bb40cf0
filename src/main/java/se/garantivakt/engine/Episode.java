package se.garantivakt.engine;

import java.util.List;
import java.util.Optional;
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
 * {@link #advanceTo} has said that. An erasure waits until all logs have been heard up to it: what
 * was logged before it still counts in the figures of its days, as a replay counts it.
 *
 * <p>Not safe for use by several threads.
 */
public final class Episode {
  private final Engine engine;
  private final String episodeId;
  private Telling telling;
  private OptionalLong erasedAt = OptionalLong.empty();
  private int mark;

  /** An episode of which nothing is known yet. */
  public Episode(Engine engine, String episodeId) {
    this.engine = engine;
    this.episodeId = episodeId;
    this.telling = new Telling(engine, episodeId);
    this.mark = engine.mark();
  }

  /**
   * An episode as it was kept. If it was answered by another law than the engine's, what stands is
   * put right when it is next heard of or time passes.
   */
  public Episode(Engine engine, String episodeId, Memory.Watched memory) {
    this.engine = engine;
    this.episodeId = episodeId;
    this.telling = new Telling(engine, episodeId, memory);
    this.mark = memory.mark();
  }

  /**
   * What would have to be kept if the whole history were told again from its facts, by that engine
   * and as far as it had been told: the same, unless what was kept is wrong or of another law. Days
   * counted so far are those of the last fact, or of what fell due last; of a clock whose start no
   * fact tells, what was kept stays, as cancelled.
   */
  public static Memory.Watched toldAgain(Engine engine, String episodeId, Memory.Watched memory) {
    Episode episode = new Episode(engine, episodeId, memory);
    episode.mark = engine.mark();
    episode.tellAgain(publication -> {});
    return episode.memory();
  }

  /** What has to be kept, so that the episode goes on from there as if it had never been away. */
  public Memory.Watched memory() {
    Answer now = telling.now();
    Heard heard = telling.heard();
    return new Memory.Watched(
        mark,
        now.done(),
        now.next(),
        List.copyOf(heard.applied()),
        heard.waiting().all(),
        Remembering.memories(now.standing(), engine.days()));
  }

  /**
   * Hears of an event when all that was logged before it has been heard: says its outcome, and
   * publishes what it changes. If {@link #wakeAt} then lies in the past, time has to be told again
   * by {@link #advanceTo}.
   */
  public void hear(LoggedEvent event, Consumer<Publication> out) {
    long logged = event.position().loggedAt();
    putRight(out);
    telling.heardUpTo(logged, logged - 1);
    hear(Fact.of(event, engine.days()), out);
  }

  /**
   * Hears of an event when the logs have been heard up to an instant that may lie before it. If it
   * would raise an alert, or erases, it waits until they have been heard up to it: {@link #wakeAt}
   * says when.
   */
  void hear(Fact fact, long heardUpTo, Consumer<Publication> out) {
    putRight(out);
    telling.heardUpTo(heardUpTo, heardUpTo);
    hear(fact, out);
  }

  private void hear(Fact fact, Consumer<Publication> out) {
    if (isErased() || telling.heard().waiting().erasesBefore(fact)) {
      out.accept(Outcome.of(episodeId, fact, Outcome.Kind.IGNORED, Outcome.Reason.ERASED));
      return;
    }
    Fact same = telling.heard().find(fact.id());
    if (same != null) {
      out.accept(Outcome.of(episodeId, fact, Outcome.Kind.DUPLICATE, Outcome.Reason.NONE));
      if (fact.compareInLog(same) < 0) {
        telling.replace(same, fact, out);
      }
      return;
    }
    Outcome.Reason reason = Outcomes.reason(engine, fact, telling.heard().all());
    Outcome.Kind kind = reason == Outcome.Reason.NONE ? Outcome.Kind.APPLIED : Outcome.Kind.IGNORED;
    out.accept(Outcome.of(episodeId, fact, kind, reason));
    telling.take(fact, out);
    eraseIfDue(out);
  }

  /**
   * Lets time pass, all logs having been heard up to there: publishes what falls due up to an
   * instant, that instant included, and what waited for it.
   */
  public void advanceTo(long instant, Consumer<Publication> out) {
    putRight(out);
    telling.heardUpTo(instant, instant);
    telling.advanceTo(instant, out);
    eraseIfDue(out);
  }

  /** Says what waits, all logs having been heard to their end, and nothing that is later. */
  void catchUp(Consumer<Publication> out) {
    List<Fact> waiting = telling.heard().waiting().all();
    long end = waiting.isEmpty() ? Long.MIN_VALUE : waiting.get(waiting.size() - 1).logged() - 1;
    putRight(out);
    telling.heardUpTo(Long.MAX_VALUE, end);
    telling.advanceTo(end, out);
    eraseIfDue(out);
  }

  /**
   * The next instant at which something changes by time alone, or something that was heard need
   * wait no longer; epoch milliseconds.
   */
  public OptionalLong wakeAt() {
    long wake = telling.wakeAt();
    return wake == Horizon.NEVER ? OptionalLong.empty() : OptionalLong.of(wake);
  }

  /**
   * The states of all clocks as of an instant, as known now; what was published is not changed.
   * Asked about the past, a clock that had not begun by then is not there, and an exemption counts
   * from the time it states, however late it was registered.
   */
  public List<Status> statusesAt(long instant) {
    Answer now = telling.now();
    return new StatesAsked(engine, episodeId, now.known(), now.courses(), now.standing())
        .at(instant, telling.upTo());
  }

  boolean isErased() {
    return erasedAt.isPresent();
  }

  /** When the log took the erasure that was carried out, epoch milliseconds. */
  OptionalLong erasedAt() {
    return erasedAt;
  }

  /** Whether it holds that many events, and not this one. */
  boolean isFull(int mostEvents, Fact fact) {
    return telling.heard().size() >= mostEvents && telling.heard().find(fact.id()) == null;
  }

  /**
   * Since when all its clocks are closed and time alone will change nothing more; empty while it is
   * otherwise.
   */
  OptionalLong closedSince() {
    boolean ahead = telling.wakeAt() != Horizon.NEVER || openClocks() > 0;
    return ahead ? OptionalLong.empty() : OptionalLong.of(telling.upTo());
  }

  /** How many clocks are waiting for care, alerts to come or not. */
  int openClocks() {
    int open = 0;
    for (StandingClock clock : telling.now().standing()) {
      open += clock.clock().state().isOpen() ? 1 : 0;
    }
    return open;
  }

  /** Takes its clocks out of the figures from an instant on, and out of the topic of states. */
  void forget(long instant, Consumer<Publication> out) {
    List<StandingClock> clocks = telling.now().standing();
    new Difference(engine, episodeId, Cause.time(instant), out).leave(clocks);
    tombstones(out);
  }

  private void tombstones(Consumer<Publication> out) {
    telling.now().standing().forEach(c -> out.accept(new Tombstone(c.clockId(), episodeId)));
  }

  /**
   * Publishes what this law says otherwise than the one by which the episode was kept, as of then:
   * what has fallen due since is said at its time.
   */
  private void putRight(Consumer<Publication> out) {
    boolean ofAnotherLaw = mark != engine.mark();
    mark = engine.mark();
    if (ofAnotherLaw && !telling.heard().applied().isEmpty()) {
      List<StandingClock> before = telling.now().standing();
      Cause cause = tellAgain(out);
      new LackOfBookings(engine.days(), episodeId, cause, out)
          .tellAgain(before, telling.now().standing());
    }
  }

  /** Tells the history again as far as it had been told; gives the cause of what it corrects. */
  private Cause tellAgain(Consumer<Publication> out) {
    long done = telling.now().done();
    boolean given = !telling.heard().applied().isEmpty();
    long passed = given ? Math.max(done, telling.heard().last().logged() - 1) : done;
    telling.heardUpTo(telling.upTo(), passed);
    Cause cause = Cause.time(telling.upTo());
    telling.again(cause, out);
    return cause;
  }

  private void eraseIfDue(Consumer<Publication> out) {
    Optional<Fact> due = telling.dueErasure();
    if (due.isPresent()) {
      long logged = due.get().logged();
      telling.takeBackAfter(due.get(), out);
      Difference last = new Difference(engine, episodeId, Cause.of(due.get(), logged), out);
      last.withdraw(telling.now().standing());
      last.leave(telling.now().standing());
      tombstones(out);
      erasedAt = OptionalLong.of(logged);
      telling = new Telling(engine, episodeId);
    }
  }
}
