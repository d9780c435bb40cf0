package se.garantivakt.replay.explain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.garantivakt.engine.Alert;
import se.garantivakt.engine.Outcome;
import se.garantivakt.engine.Publication;
import se.garantivakt.engine.Status;
import se.garantivakt.engine.Tombstone;
import se.garantivakt.engine.Transition;
import se.garantivakt.event.LoggedEvent;

/**
 * One thing that became known, or that time alone brought about, with everything that was published
 * because of it.
 *
 * @param at by the log's time: when the event was logged, or what time did fell due
 * @param event what was heard; absent when time was the cause
 * @param said what was published, in order
 */
public record Step(Instant at, Optional<LoggedEvent> event, List<Publication> said) {

  /** Takes a copy of what is handed in. */
  public Step {
    said = List.copyOf(said);
  }

  /** What became of the event. */
  public Optional<Outcome> outcome() {
    return of(Outcome.class).stream().findFirst();
  }

  /** Which clocks changed state or deadline. */
  public List<Transition> transitions() {
    return of(Transition.class);
  }

  /** The clocks that changed in any way, as they then were. */
  public List<Status> statuses() {
    return of(Status.class);
  }

  /** The alerts that were raised and ended. */
  public List<Alert> alerts() {
    return of(Alert.class);
  }

  /** The clocks that were taken away because the episode was erased. */
  public List<Tombstone> removals() {
    return of(Tombstone.class);
  }

  /** Whether no clock changed and nothing was said or taken back. */
  public boolean isWithoutEffect() {
    return said.stream().allMatch(Outcome.class::isInstance);
  }

  /** What of it is about one clock; empty if nothing is. */
  Optional<Step> about(String clockId) {
    List<Publication> own = said.stream().filter(p -> isAbout(p, clockId)).toList();
    Step step = new Step(at, event, own);
    return step.isWithoutEffect() ? Optional.empty() : Optional.of(step);
  }

  private static boolean isAbout(Publication said, String clockId) {
    return said instanceof Outcome
        || (said instanceof Status status && status.clockId().equals(clockId))
        || (said instanceof Transition transition && transition.clockId().equals(clockId))
        || (said instanceof Alert alert && alert.clockId().equals(clockId));
  }

  /** Whether an alert of that name is raised here, or one that ends it said. */
  boolean names(String alertId) {
    return alerts().stream()
        .anyMatch(a -> a.alertId().equals(alertId) || a.concerns().contains(alertId));
  }

  /**
   * The names of the rules that were at work, each once, those of the clocks' pauses among them.
   */
  public Set<String> rules() {
    Set<String> rules = new LinkedHashSet<>();
    transitions().forEach(t -> rules.add(t.rule()));
    statuses().forEach(s -> rules.add(s.rule()));
    statuses().forEach(s -> rules.addAll(Sources.ofPauses(s)));
    alerts().forEach(a -> rules.add(a.rule()));
    return rules;
  }

  private <T extends Publication> List<T> of(Class<T> kind) {
    List<T> found = new ArrayList<>();
    for (Publication each : said) {
      if (kind.isInstance(each)) {
        found.add(kind.cast(each));
      }
    }
    return found;
  }
}
