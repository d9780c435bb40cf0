package se.garantivakt.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What stands published of an episode's clocks, and how it comes to be: facts are given to the
 * clocks in the order of the log, what falls due between them is said at its time, and a fact that
 * comes late makes the whole history be told again.
 *
 * <p>No alert is raised by a fact ahead of what has been heard of all logs: another, logged before
 * it and not heard yet, may be what makes the alert wrong. Such a fact waits. So does an erasure,
 * which is carried out by who holds this.
 */
final class Telling {
  private static final Consumer<Publication> SILENT = p -> {};

  private final Engine engine;
  private final String episodeId;
  private Heard heard = new Heard();
  private Answer now = Answer.NOTHING;
  private long heardUpTo = Long.MIN_VALUE;
  private long timeUpTo = Long.MIN_VALUE;

  Telling(Engine engine, String episodeId) {
    this.engine = engine;
    this.episodeId = episodeId;
  }

  /** As it was kept. */
  Telling(Engine engine, String episodeId, Memory.Watched memory) {
    this(engine, episodeId);
    heard.applied().addAll(memory.facts());
    memory.waiting().forEach(heard.waiting()::add);
    now =
        new Answer(
            Known.of(heard.applied()),
            Courses.NONE,
            new Remembering(engine, episodeId).standing(memory.clocks()),
            memory.next(),
            memory.done());
  }

  Heard heard() {
    return heard;
  }

  Answer now() {
    return now;
  }

  /** When the log took the last of it, or when something fell due last, if that is later. */
  long upTo() {
    return heard.upTo(now.done());
  }

  /**
   * Up to where all logs have been heard, and up to where time has passed: of one instant, facts
   * come before what falls due.
   */
  void heardUpTo(long facts, long time) {
    heardUpTo = Math.max(heardUpTo, facts);
    timeUpTo = Math.max(timeUpTo, time);
  }

  void take(Fact fact, Consumer<Publication> out) {
    heard.waiting().add(fact);
    advanceTo(Long.MIN_VALUE, out);
  }

  /** Takes a fact in the place of one of the same id that was logged later. */
  void replace(Fact old, Fact earlier, Consumer<Publication> out) {
    if (heard.waiting().remove(old)) {
      take(earlier, out);
      return;
    }
    heard.applied().remove(old);
    heard.insert(earlier);
    again(Cause.of(earlier, upTo()), out);
    advanceTo(Long.MIN_VALUE, out);
  }

  void advanceTo(long instant, Consumer<Publication> out) {
    while (true) {
      Fact first = heard.waiting().first();
      if (first != null && now.next() >= first.logged()) {
        if (first.isErasure() || !give(heard.waiting().take(), out)) {
          return;
        }
      } else if (now.next() <= instant) {
        fallDue(out);
      } else {
        return;
      }
    }
  }

  /** The erasure before which nothing is left to be said, all that was logged before it heard. */
  Optional<Fact> dueErasure() {
    return Optional.ofNullable(heard.waiting().first())
        .filter(fact -> fact.isErasure() && fact.logged() <= heardUpTo)
        .filter(fact -> now.next() >= fact.logged());
  }

  /** Takes back what was said by facts that the log has after an erasure, as if never heard. */
  void takeBackAfter(Fact erasure, Consumer<Publication> out) {
    if (heard.applied().removeIf(fact -> erasure.compareInLog(fact) < 0)) {
      again(Cause.of(erasure, upTo()), out);
    }
  }

  /** The next instant at which something is said, or a fact that waits need wait no longer. */
  long wakeAt() {
    Fact first = heard.waiting().first();
    return first == null ? now.next() : Math.min(now.next(), first.logged());
  }

  /**
   * Tells the whole history again as far as all logs have been heard, or to what waits to be given
   * next, and corrects what was published. Facts ahead of that wait again if something falls due
   * before them.
   */
  void again(Cause cause, Consumer<Publication> out) {
    Telling again = new Telling(engine, episodeId);
    again.heardUpTo = heardUpTo;
    heard.applied().forEach(again.heard.waiting()::add);
    again.advanceTo(Math.max(now.done(), timeBeforeWaiting()), SILENT);
    heard.replaceBy(again.heard);
    Answer told = again.now;
    long done = Math.max(now.done(), told.done());
    long upTo = heard.upTo(done);
    Horizon horizon = upTo == done ? Horizon.asOf(upTo) : Horizon.hearing(upTo);
    List<StandingClock> counted =
        Standings.asOf(
            told.standing(), Evaluation.of(engine, told.known(), horizon, told.courses()));
    List<StandingClock> after = Standings.withVanished(counted, now.standing());
    publish(after, cause, out);
    now = new Answer(told.known(), told.courses(), after, told.next(), told.done());
  }

  /** What waits has not been given yet: what falls due after it may not be told before it. */
  private long timeBeforeWaiting() {
    Fact first = heard.waiting().first();
    return first == null ? timeUpTo : Math.min(timeUpTo, first.logged() - 1);
  }

  /** Gives a fact to the clocks, unless it must wait. */
  private boolean give(Fact fact, Consumer<Publication> out) {
    if (fact.logged() <= heardUpTo) {
      admit(fact, out);
      return true;
    }
    Answer before = now;
    Optional<Heard> heardBefore = isLate(fact) ? Optional.of(heard.copy()) : Optional.empty();
    List<Publication> said = new ArrayList<>(4);
    admit(fact, said::add);
    if (raises(said)) {
      now = before;
      if (heardBefore.isPresent()) {
        heard = heardBefore.get();
      } else {
        heard.applied().remove(heard.applied().size() - 1);
      }
      heard.waiting().add(fact);
      return false;
    }
    said.forEach(out);
    return true;
  }

  /** Whether a fact comes before something that has been told: all is told again with it. */
  private boolean isLate(Fact fact) {
    return fact.logged() <= now.done() || heard.isBeforeLast(fact);
  }

  private void admit(Fact fact, Consumer<Publication> out) {
    if (isLate(fact)) {
      heard.insert(fact);
      Fact last = insertLate(fact);
      takeOutErased();
      again(Cause.of(last, Math.max(last.logged(), upTo())), out);
      return;
    }
    Cause cause = Cause.of(fact, Math.max(fact.logged(), upTo()));
    heard.applied().add(fact);
    Known known = now.known().with(fact, heard.applied());
    step(known, Horizon.hearing(fact.logged()), now.done(), cause, out);
  }

  /**
   * Those that waited with a late one and come late too: told without them, what was given already
   * after them might raise what they make wrong. Gives the last of them.
   */
  private Fact insertLate(Fact first) {
    Fact last = first;
    Fact next = heard.waiting().first();
    while (next != null && next.logged() <= heardUpTo && !next.isErasure() && isLate(next)) {
      last = heard.waiting().take();
      heard.insert(last);
      next = heard.waiting().first();
    }
    return last;
  }

  /** What was given already of what the log has after an erasure that is due once this is told. */
  private void takeOutErased() {
    Fact first = heard.waiting().first();
    if (first != null && first.isErasure() && first.logged() <= heardUpTo) {
      heard.applied().removeIf(fact -> first.compareInLog(fact) < 0);
    }
  }

  private void fallDue(Consumer<Publication> out) {
    long due = now.next();
    step(now.known(), Horizon.asOf(due), due, Cause.time(due), out);
  }

  private void step(
      Known known, Horizon horizon, long done, Cause cause, Consumer<Publication> out) {
    Evaluation answer = Evaluation.of(engine, known, horizon, now.courses());
    List<StandingClock> after = Standings.next(now.standing(), answer, episodeId, cause.knownAt());
    publish(after, cause, out);
    now = new Answer(known, answer.courses(), after, answer.next(), done);
  }

  private void publish(List<StandingClock> after, Cause cause, Consumer<Publication> out) {
    if (out != SILENT) {
      new Difference(engine, episodeId, cause, out).publish(now.standing(), after);
    }
  }

  private static boolean raises(List<Publication> said) {
    for (Publication publication : said) {
      if (publication instanceof Alert alert && !alert.kind().ends()) {
        return true;
      }
    }
    return false;
  }
}
