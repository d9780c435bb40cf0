package se.garantivakt.replay.explain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.garantivakt.engine.Alert;
import se.garantivakt.engine.Outcome;
import se.garantivakt.engine.Status;
import se.garantivakt.rules.RuleSet;

/**
 * An episode explained as of an instant. Of an erased episode nothing is told but the erasure, from
 * whatever instant it is asked about: its data are to go (contracts.md, {@code erased}).
 *
 * @param episodeId the care need
 * @param rules by which it was read
 * @param at what was true then is told
 * @param knownAt as it was known then: facts logged later are left out
 * @param later how many events were logged later
 * @param erased whether the archive holds its erasure
 * @param clocks as they were at that instant
 * @param stretches how each of them went, by {@code clockId}
 * @param silences why no alert was raised of clocks that never had one, as of {@code knownAt}
 * @param steps everything that was heard and that time brought about, in the order of the log
 */
public record Chronicle(
    String episodeId,
    RuleSet rules,
    Instant at,
    Instant knownAt,
    long later,
    boolean erased,
    List<Status> clocks,
    Map<String, List<Stretch>> stretches,
    List<Silence> silences,
    List<Step> steps) {

  /** Takes copies of what is handed in. */
  public Chronicle {
    clocks = List.copyOf(clocks);
    stretches = Map.copyOf(stretches);
    silences = List.copyOf(silences);
    steps = List.copyOf(steps);
  }

  /** Why no alert was raised of a clock; empty if one was. */
  public Optional<Silence> silence(String clockId) {
    return silences.stream().filter(s -> s.clock().clockId().equals(clockId)).findFirst();
  }

  /** The alerts that were raised of a clock, in order, each time they were. */
  public List<Alert> raised(String clockId) {
    return steps.stream()
        .flatMap(step -> step.alerts().stream())
        .filter(alert -> alert.clockId().equals(clockId) && !alert.kind().ends())
        .toList();
  }

  /** How many events came to that. */
  public long count(Outcome.Kind kind) {
    return steps.stream().flatMap(s -> s.outcome().stream()).filter(o -> o.kind() == kind).count();
  }
}
