package se.garantivakt.engine;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import se.garantivakt.event.LoggedEvent;

/**
 * An episode and how long it is kept: {@link Episode} says what its clocks say, this says when
 * there is nothing left to say. A pure function of what was heard and the log's time, so that a
 * replay keeps and forgets alike; only the order in which an episode's very first events are heard
 * can tell whether they are {@link Outcome.Reason#EPISODE_PAST}.
 *
 * <p>Not safe for use by several threads.
 */
public final class KeptEpisode {
  private final Engine engine;
  private final Keeping keeping;
  private final String episodeId;
  private Optional<Episode> watched = Optional.empty();
  private OptionalLong erasedAt = OptionalLong.empty();

  /** An episode as it was kept; one that was not kept is not known, or no longer. */
  public KeptEpisode(Engine engine, Keeping keeping, String episodeId, Optional<Memory> memory) {
    this.engine = engine;
    this.keeping = keeping;
    this.episodeId = episodeId;
    if (memory.isPresent()) {
      if (memory.get() instanceof Memory.Watched kept) {
        watched = Optional.of(new Episode(engine, episodeId, kept));
      } else if (memory.get() instanceof Memory.Erased erasure) {
        erasedAt = OptionalLong.of(erasure.at());
      }
    }
  }

  /**
   * As {@link Episode#hear}; says why where the event cannot be taken in.
   *
   * @param heardUpTo up to when all logs have been heard, which may be before the event: if it
   *     would raise an alert, or erases, it then waits
   */
  public void hear(LoggedEvent event, long heardUpTo, Consumer<Publication> out) {
    Fact fact = Fact.of(event, engine.days());
    if (erasedAt.isPresent()) {
      out.accept(ignored(fact, Outcome.Reason.ERASED));
    } else if (watched.isEmpty() && isPast(fact)) {
      out.accept(ignored(fact, Outcome.Reason.EPISODE_PAST));
    } else {
      Episode episode = watched.orElseGet(() -> new Episode(engine, episodeId));
      if (!fact.isErasure() && episode.isFull(keeping.mostEvents(), fact)) {
        out.accept(ignored(fact, Outcome.Reason.EPISODE_FULL));
        return;
      }
      episode.hear(fact, heardUpTo, out);
      hold(episode);
    }
  }

  /**
   * As {@link Episode#advanceTo}; takes an episode out of the topic of states when its time is
   * over.
   */
  public void advanceTo(long instant, Consumer<Publication> out) {
    if (watched.isPresent()) {
      watched.get().advanceTo(instant, out);
      hold(watched.get());
    }
    if (watched.isPresent()
        && isOver(watched.get().closedSince(), keeping.closed().toMillis(), instant)) {
      watched.get().forget(instant, out);
      watched = Optional.empty();
    }
    if (isOver(erasedAt, keeping.erased().toMillis(), instant)) {
      erasedAt = OptionalLong.empty();
    }
  }

  /**
   * Says what was heard ahead of something that falls due first, and that; nothing that is later.
   * For when no more is heard, and no time passes any longer.
   */
  public void catchUp(Consumer<Publication> out) {
    if (watched.isPresent()) {
      watched.get().catchUp(out);
      hold(watched.get());
    }
  }

  /** The next instant at which time alone changes something, epoch milliseconds. */
  public OptionalLong wakeAt() {
    if (watched.isEmpty()) {
      return later(erasedAt, keeping.erased().toMillis());
    }
    OptionalLong change = watched.get().wakeAt();
    return change.isPresent()
        ? change
        : later(watched.get().closedSince(), keeping.closed().toMillis());
  }

  /** What has to be kept; nothing, of an episode that is not known, or no longer. */
  public Optional<Memory> memory() {
    return erasedAt.isPresent()
        ? Optional.of(new Memory.Erased(erasedAt.getAsLong()))
        : watched.map(Episode::memory);
  }

  /** How many clocks are waiting for care. */
  public int openClocks() {
    return watched.map(Episode::openClocks).orElse(0);
  }

  /** An episode that has been erased is no longer watched; when it was is remembered. */
  private void hold(Episode episode) {
    watched = episode.isErased() ? Optional.empty() : Optional.of(episode);
    erasedAt = episode.erasedAt();
  }

  private boolean isPast(Fact fact) {
    return !fact.isErasure() && fact.occurred() < fact.logged() - keeping.closed().toMillis();
  }

  private Outcome ignored(Fact fact, Outcome.Reason reason) {
    return Outcome.of(episodeId, fact, Outcome.Kind.IGNORED, reason);
  }

  private static OptionalLong later(OptionalLong since, long by) {
    return since.isPresent() ? OptionalLong.of(since.getAsLong() + by) : since;
  }

  private static boolean isOver(OptionalLong since, long by, long instant) {
    return since.isPresent() && since.getAsLong() + by <= instant;
  }
}
