package se.garantivakt.replay.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.garantivakt.engine.Alert;
import se.garantivakt.engine.Status;
import se.garantivakt.rules.Guarantee;
import se.garantivakt.rules.RuleSet;

/** Why no alert was raised of a clock, in sentences. */
final class SilenceText {
  private final RuleSet rules;
  private final Times times;

  SilenceText(RuleSet rules) {
    this.rules = rules;
    this.times = new Times(rules.switches().zone());
  }

  /** What matters most first. */
  List<String> of(Silence silence) {
    List<String> sentences = new ArrayList<>();
    sentences.add("none: " + why(silence));
    first(silence).ifPresent(sentences::add);
    booking(silence).ifPresent(sentences::add);
    if (silence.forecastAsked()) {
      sentences.add(
          "No time is booked. Its clinic asks its forecast each midnight, which depends on"
              + " other patients: an alert by forecast is not seen from this episode.");
    }
    silence
        .later()
        .ifPresent(a -> sentences.add("Raised later than known here: " + brief(a) + "."));
    return sentences;
  }

  private String why(Silence silence) {
    Status clock = silence.clock();
    return switch (silence.why()) {
      case NOT_NEAR -> "the deadline " + times.of(clock.deadline(), "none") + " is not near.";
      case NONE_AHEAD -> "it runs, and time alone will bring none: a pause or waiver is ahead.";
      case PAUSED -> "it is paused by " + pauses(clock) + ".";
      case PROVISIONAL -> "it is provisional until its start is certain.";
      case MET -> "care came inside the limit, " + known(silence) + ".";
      case WAIVED ->
          "the guarantee no longer holds by " + clock.rule() + ", " + known(silence) + ".";
      case NOT_COVERED -> "the guarantee does not cover it, " + known(silence) + ".";
      case CANCELLED -> "it ended without care, " + known(silence) + ".";
    };
  }

  /** A clock that became known as over could not be warned of. */
  private String known(Silence silence) {
    String when = times.of(silence.since()) + " [" + silence.cause() + "]";
    return silence
        .from()
        .map(state -> "known " + when + "; before that it was " + Words.of(state))
        .orElse("so from when it became known, " + when);
  }

  private Optional<String> first(Silence silence) {
    boolean open = silence.clock().state().isOpen();
    if (silence.firstByTime().isEmpty()) {
      return Optional.empty();
    }
    Alert first = silence.firstByTime().get();
    String due =
        (open ? "If nothing else becomes known, the first is " : "The first would have been ")
            + brief(first)
            + ".";
    boolean byLevel = first.kind() != Alert.Kind.BREACHED || !levels(silence.clock()).isEmpty();
    return Optional.of(byLevel ? due : due + " The rules name no time left at which it is said.");
  }

  private List<?> levels(Status clock) {
    long day = times.day(clock.startedOn());
    return rules
        .guarantee(clock.guarantee())
        .map(Guarantee::imminent)
        .map(d -> d.on(day))
        .orElse(List.of());
  }

  /** A time booked after the deadline would have been said of a clock that is certain. */
  private Optional<String> booking(Silence silence) {
    Status clock = silence.clock();
    boolean inside = clock.deadline().isPresent() && silence.why() != Silence.Why.PROVISIONAL;
    String so = inside ? ", not after the deadline: no breach is foreseen by it." : ".";
    String by = silence.bookedBy().map(event -> " [" + event + "]").orElse("");
    return clock.bookedFor().map(day -> "Booked for " + times.of(day) + by + so);
  }

  private String pauses(Status clock) {
    return String.join(
        " and ",
        clock.pauses().stream()
            .map(p -> Words.ofPause(p.code()) + " until " + times.of(p.until(), "further notice"))
            .toList());
  }

  private String brief(Alert alert) {
    String what =
        switch (alert.kind()) {
          case IMMINENT ->
              "imminent, " + alert.level().map(Words::ofTime).orElse("little") + " left";
          case FORESEEN -> "foreseen, booked after the deadline";
          default -> alert.kind().wire();
        };
    return what + ", at " + times.of(alert.at());
  }
}
