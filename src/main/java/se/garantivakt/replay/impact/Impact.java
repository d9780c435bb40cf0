package se.garantivakt.replay.impact;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.garantivakt.engine.Engine;
import se.garantivakt.engine.Status;
import se.garantivakt.event.LoggedEvent;
import se.garantivakt.event.Moment;
import se.garantivakt.replay.Playback;

/**
 * Which clocks are otherwise under new rules than under old ones, as of an instant and as known
 * then. Compared are state, deadline and breach; alerts are not.
 */
public final class Impact {
  private final Engine old;
  private final Engine changed;
  private final Instant at;
  private final Map<String, Integer> before = new LinkedHashMap<>();
  private final Map<String, Integer> after = new LinkedHashMap<>();
  private final List<ClockChange> changes = new ArrayList<>();
  private long episodes;

  /** Of these rules instead of those, as of that instant. */
  public Impact(Engine old, Engine changed, Instant at) {
    this.old = old;
    this.changed = changed;
    this.at = at;
  }

  /** Plays the events of one episode under both. */
  public void play(Collection<LoggedEvent> episode) {
    episodes++;
    Map<String, Status> was = clocks(old, episode, before);
    Map<String, Status> is = clocks(changed, episode, after);
    Set<String> all = new LinkedHashSet<>(was.keySet());
    all.addAll(is.keySet());
    for (String clockId : all) {
      compare(Optional.ofNullable(was.get(clockId)), Optional.ofNullable(is.get(clockId)));
    }
  }

  /** As of when it is told. */
  public Instant at() {
    return at;
  }

  /** How many episodes were played. */
  public long episodes() {
    return episodes;
  }

  /** What differs, clock by clock in the order in which they were played. */
  public List<ClockChange> changes() {
    return List.copyOf(changes);
  }

  /** The guarantees of both rule sets that have clocks, counted. */
  public List<GuaranteeCount> counts() {
    Set<String> guarantees = new LinkedHashSet<>();
    old.rules().guarantees().forEach(g -> guarantees.add(g.id()));
    changed.rules().guarantees().forEach(g -> guarantees.add(g.id()));
    return guarantees.stream()
        .filter(id -> before.containsKey(id) || after.containsKey(id))
        .map(
            id ->
                GuaranteeCount.of(
                    id, before.getOrDefault(id, 0), after.getOrDefault(id, 0), changes))
        .toList();
  }

  private Map<String, Status> clocks(
      Engine engine, Collection<LoggedEvent> episode, Map<String, Integer> counted) {
    Playback playback = new Playback(engine);
    playback.play(episode, at, p -> {});
    Map<String, Status> clocks = new LinkedHashMap<>();
    for (Status status : playback.statusesAt(at)) {
      clocks.put(status.clockId(), status);
      counted.merge(status.guarantee(), 1, Integer::sum);
    }
    return clocks;
  }

  private void compare(Optional<Status> was, Optional<Status> is) {
    Status any = is.or(() -> was).orElseThrow();
    if (was.isEmpty() || is.isEmpty()) {
      add(any, ClockChange.Field.CLOCK, state(was), state(is));
    } else {
      add(any, ClockChange.Field.STATE, state(was), state(is));
      add(any, ClockChange.Field.DEADLINE, deadline(was, old), deadline(is, changed));
    }
    add(any, ClockChange.Field.BREACHED_AT, breach(was, old), breach(is, changed));
  }

  private void add(
      Status clock, ClockChange.Field field, Optional<String> was, Optional<String> is) {
    if (!was.equals(is)) {
      changes.add(new ClockChange(clock.clockId(), clock.guarantee(), field, was, is));
    }
  }

  private static Optional<String> state(Optional<Status> status) {
    return status.map(s -> s.state().wire());
  }

  private static Optional<String> deadline(Optional<Status> status, Engine engine) {
    return status.flatMap(Status::deadline).map(m -> m.text(engine.days().zone()));
  }

  private static Optional<String> breach(Optional<Status> status, Engine engine) {
    return status.flatMap(Status::breachedAt).map(i -> new Moment.At(i).text(engine.days().zone()));
  }
}
