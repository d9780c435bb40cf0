package se.garantivakt.inspect;

import java.util.ArrayList;
import java.util.List;
import se.garantivakt.engine.Engine;
import se.garantivakt.engine.Keeping;
import se.garantivakt.engine.Memory;

/**
 * Whether what is kept of episodes is what their facts say. What was answered by another law than
 * the engine's is no fault: the job puts it right when it next touches the episode; it is counted
 * apart. Timers are held against what is kept under every law.
 */
public final class Verification {
  private final Engine engine;
  private final EpisodeCheck episodes;
  private final TimerCheck timers;
  private final int most;
  private final List<Deviation> first = new ArrayList<>();
  private long compared;
  private long deviating;
  private long deviations;
  private long otherLaw;
  private long changing;
  private long keptOtherwise;

  /**
   * By an engine and those keeping times.
   *
   * @param ended the state was written at the end of the input, where no timers are left
   * @param most how many deviations are kept to be told
   */
  public Verification(Engine engine, Keeping keeping, boolean ended, int most) {
    this.engine = engine;
    this.episodes = new EpisodeCheck(engine);
    this.timers = new TimerCheck(engine, keeping, ended);
    this.most = most;
  }

  /** Looks at one episode; one that cannot be read is passed over. */
  public void take(RestingEpisode resting) {
    if (!(resting instanceof RestingEpisode.Read episode)) {
      return;
    }
    List<Deviation> found = new ArrayList<>();
    if (timers.isKeptOtherwise(episode)) {
      keptOtherwise++;
    } else {
      found.addAll(timers.of(episode));
    }
    if (episode.memory() instanceof Memory.Watched watched) {
      List<Deviation> told = episodes.of(episode.episodeId(), watched);
      if (watched.mark() == engine.mark()) {
        found.addAll(told);
      } else {
        otherLaw++;
        changing += told.isEmpty() ? 0 : 1;
      }
    }
    compared++;
    deviating += found.isEmpty() ? 0 : 1;
    found.forEach(this::add);
  }

  private void add(Deviation deviation) {
    deviations++;
    if (first.size() < most) {
      first.add(deviation);
    }
  }

  /** Whether nothing is kept otherwise than it should be. */
  public boolean holds() {
    return deviations == 0;
  }

  /** Episodes that were looked at, erased ones among them. */
  public long compared() {
    return compared;
  }

  /** Episodes of which something deviates. */
  public long deviating() {
    return deviating;
  }

  /** Everything that deviates. */
  public long deviations() {
    return deviations;
  }

  /** The first of it. */
  public List<Deviation> first() {
    return List.copyOf(first);
  }

  /** Episodes that another law has answered: their timers were looked at, their clocks not. */
  public long otherLaw() {
    return otherLaw;
  }

  /** Those of them of which this law says something else, which the job will put right. */
  public long changing() {
    return changing;
  }

  /** Episodes that are forgotten at another time than by these keeping times. */
  public long keptOtherwise() {
    return keptOtherwise;
  }
}
