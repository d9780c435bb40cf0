package se.garantivakt.inspect;

import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import se.garantivakt.engine.ClockMemory;
import se.garantivakt.engine.Memory;
import se.garantivakt.engine.State;

/** What episodes at rest come to. */
public final class StateCounts {
  private final Map<String, Map<State, Long>> clocks = new TreeMap<>();
  private final Map<String, Long> alerts = new TreeMap<>();
  private long watched;
  private long erased;
  private long unreadable;
  private long facts;
  private long waiting;
  private long timers;
  private long bytes;
  private OptionalLong nextTimer = OptionalLong.empty();

  /** One more. */
  public void take(RestingEpisode episode) {
    bytes += episode.bytes();
    timers += episode.timers().size();
    for (long timer : episode.timers()) {
      nextTimer = OptionalLong.of(Math.min(timer, nextTimer.orElse(Long.MAX_VALUE)));
    }
    if (!(episode instanceof RestingEpisode.Read read)) {
      unreadable++;
    } else if (read.memory() instanceof Memory.Watched memory) {
      watched++;
      facts += memory.facts().size();
      waiting += memory.waiting().size();
      memory.clocks().forEach(this::take);
    } else {
      erased++;
    }
  }

  private void take(ClockMemory clock) {
    clocks
        .computeIfAbsent(clock.key().guarantee(), guarantee -> new TreeMap<>())
        .merge(clock.state(), 1L, Long::sum);
    for (ClockMemory.ClaimMemory claim : clock.claims()) {
      String kind = claim.kind().wire() + (claim.resolved() ? " (over)" : "");
      alerts.merge(kind, 1L, Long::sum);
    }
  }

  /** Clocks by guarantee and state. */
  public Map<String, Map<State, Long>> clocks() {
    return clocks;
  }

  /** Clocks of those that are open. */
  public static long open(Map<State, Long> states) {
    return states.entrySet().stream()
        .filter(one -> one.getKey().isOpen())
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /** All open clocks. */
  public long openClocks() {
    return clocks.values().stream().mapToLong(StateCounts::open).sum();
  }

  /** Alerts that stand by kind; breaches that are over apart. */
  public Map<String, Long> alerts() {
    return alerts;
  }

  /** All episodes. */
  public long episodes() {
    return watched + erased + unreadable;
  }

  /** Episodes that are watched. */
  public long watched() {
    return watched;
  }

  /** Markers of erased episodes. */
  public long erased() {
    return erased;
  }

  /** Episodes whose value cannot be read. */
  public long unreadable() {
    return unreadable;
  }

  /** Facts that were given to clocks. */
  public long facts() {
    return facts;
  }

  /** Facts that wait. */
  public long waiting() {
    return waiting;
  }

  /** Timers that are set for episodes. */
  public long timers() {
    return timers;
  }

  /** When the first of them fires, epoch milliseconds. */
  public OptionalLong nextTimer() {
    return nextTimer;
  }

  /** What the values of episodes take; keys, timers and Flink's own not counted. */
  public long bytes() {
    return bytes;
  }
}
