package se.garantivakt.replay.explain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.garantivakt.engine.Alert;
import se.garantivakt.engine.Outcome;
import se.garantivakt.engine.Status;
import se.garantivakt.event.Event;
import se.garantivakt.event.LogPosition;
import se.garantivakt.event.LoggedEvent;
import se.garantivakt.event.Moment;
import se.garantivakt.rules.RuleSet;

/** The steps of a chronicle for people, told one after the other. */
final class StepText {
  private static final int INDENT = 4;

  private final RuleSet rules;
  private final Times times;
  private final Page page;
  private final AlertWords alerts;
  private final boolean positions;
  private final Map<String, Status> latest = new HashMap<>();
  private boolean withoutEffect;

  StepText(RuleSet rules, Page page) {
    this(rules, page, false);
  }

  /**
   * Tells steps by rules on a page.
   *
   * @param positions whether it is told where the log has each event
   */
  StepText(RuleSet rules, Page page, boolean positions) {
    this.positions = positions;
    this.rules = rules;
    this.times = new Times(rules.switches().zone());
    this.page = page;
    this.alerts = new AlertWords(times);
  }

  /** Steps with effect stand apart, those without close together. */
  void write(Step step) {
    if (!(step.isWithoutEffect() && withoutEffect)) {
      page.gap();
    }
    withoutEffect = step.isWithoutEffect();
    String at = times.of(step.at());
    page.words(at, at.length() + 2, step.event().map(e -> name(e.event())).orElse("time passed"));
    step.event().ifPresent(this::details);
    if (step.isWithoutEffect()) {
      page.words(INDENT, nothing(step.outcome()));
    } else {
      step.outcome()
          .filter(o -> o.kind() == Outcome.Kind.IGNORED)
          .ifPresent(o -> page.words(INDENT, nothing(Optional.of(o))));
      Set<String> clocks = new LinkedHashSet<>();
      step.statuses().forEach(s -> clocks.add(s.clockId()));
      step.alerts().forEach(a -> clocks.add(a.clockId()));
      clocks.forEach(clock -> clock(clock, step));
      step.removals().forEach(r -> page.words(INDENT, ClockNames.brief(r.clockId()) + ": removed"));
    }
  }

  private static String name(Event event) {
    return event.action().type().wire()
        + " "
        + event.action().wire()
        + " ["
        + event.common().eventId()
        + "]";
  }

  private void details(LoggedEvent logged) {
    Event event = logged.event();
    List<String> parts = new ArrayList<>();
    Moment occurred = event.common().occurredAt();
    Instant at = Instant.ofEpochMilli(logged.position().loggedAt());
    boolean then = occurred instanceof Moment.At exact && exact.instant().equals(at);
    parts.add(then ? "happened then" : "happened " + times.of(occurred));
    parts.add("at " + event.common().clinicId());
    event.common().subjectId().ifPresent(s -> parts.add("about " + s));
    EventFields.own(event, times.zone()).forEach((name, value) -> parts.add(name + " " + value));
    if (positions) {
      parts.add("in the log: " + place(logged.position()));
    }
    page.words(INDENT, String.join(", ", parts));
  }

  private static String place(LogPosition at) {
    return "care." + at.topic().wire() + " partition " + at.partition() + " offset " + at.offset();
  }

  private static String nothing(Optional<Outcome> outcome) {
    if (outcome.isEmpty()) {
      return "no clock changed";
    }
    return switch (outcome.get().kind()) {
      case APPLIED -> "kept; no clock changed";
      case IGNORED ->
          "ignored: " + Words.of(outcome.get().reason()) + " [" + outcome.get().reason() + "]";
      case DUPLICATE -> "duplicate: an event of this id was logged before; nothing changed";
    };
  }

  private void clock(String clockId, Step step) {
    Set<String> why = new LinkedHashSet<>();
    List<String> said = new ArrayList<>();
    for (Status status : step.statuses()) {
      if (status.clockId().equals(clockId)) {
        Optional<Status> before = Optional.ofNullable(latest.put(clockId, status));
        said.addAll(StatusChanges.between(before, status, times));
        why.add(status.rule());
        if (!before.map(Status::pauses).orElse(List.of()).equals(status.pauses())) {
          before.ifPresent(b -> why.addAll(Sources.ofPauses(b)));
          why.addAll(Sources.ofPauses(status));
        }
      }
    }
    for (Alert alert : step.alerts()) {
      if (alert.clockId().equals(clockId)) {
        said.add(alerts.of(alert));
        why.add(alert.rule());
      }
    }
    page.words(INDENT, "* " + ClockNames.brief(clockId));
    said.forEach(words -> page.words(INDENT + 2, words));
    why.forEach(rule -> page.words(INDENT + 2, "by " + Sources.of(rules, rule)));
  }
}
