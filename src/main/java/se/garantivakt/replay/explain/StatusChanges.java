package se.garantivakt.replay.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import se.garantivakt.engine.Flag;
import se.garantivakt.engine.State;
import se.garantivakt.engine.Status;
import se.garantivakt.event.Moment;

/** What is different about a clock, in words. */
final class StatusChanges {
  private final Times times;
  private final List<String> said = new ArrayList<>();

  private StatusChanges(Times times) {
    this.times = times;
  }

  /** From nothing, or from what it was, to what it is; what matters most first. */
  static List<String> between(Optional<Status> before, Status after, Times times) {
    StatusChanges changes = new StatusChanges(times);
    if (before.isEmpty()) {
      changes.began(after);
    } else {
      changes.turned(before.get(), after);
    }
    return changes.said;
  }

  private void began(Status after) {
    said.add("new clock, " + Words.of(after.state()) + ", started " + times.of(after.startedOn()));
    after.deadline().ifPresent(d -> said.add("deadline " + times.of(d)));
    after.stoppedOn().ifPresent(d -> said.add("stopped " + times.of(d)));
    after.bookedFor().ifPresent(d -> said.add("booked for " + times.of(d)));
    flags(List.of(), after.flags());
  }

  private void turned(Status before, Status after) {
    if (before.state() != after.state()) {
      said.add(Words.of(before.state()) + " -> " + Words.of(after.state()));
    }
    if (!before.startedOn().equals(after.startedOn())) {
      said.add("start " + times.of(before.startedOn()) + " -> " + times.of(after.startedOn()));
    }
    moved("deadline", deadline(before), deadline(after));
    moved("stop", times.of(before.stoppedOn(), "none"), times.of(after.stoppedOn(), "none"));
    if (before.breachedAt().isPresent() && after.breachedAt().isEmpty()) {
      said.add("the breach is taken back");
    }
    moved("pauses", pauses(before), pauses(after));
    moved("booked", times.of(before.bookedFor(), "none"), times.of(after.bookedFor(), "none"));
    moved("held by", before.clinicId(), after.clinicId());
    moved("care area", before.careArea().orElse("none"), after.careArea().orElse("none"));
    flags(before.flags(), after.flags());
  }

  private void moved(String what, String before, String after) {
    if (!before.equals(after)) {
      said.add(what + " " + before + " -> " + after);
    }
  }

  private String deadline(Status status) {
    Optional<Moment> deadline = status.deadline();
    return times.of(deadline, status.state() == State.PAUSED ? "open" : "none");
  }

  private String pauses(Status status) {
    return status.pauses().isEmpty()
        ? "none"
        : status.pauses().stream()
            .map(p -> p.code() + " " + times.of(p.from()) + " to " + times.of(p.until(), "open"))
            .collect(Collectors.joining(" and "));
  }

  private void flags(List<Flag> before, List<Flag> after) {
    for (Flag flag : after) {
      if (!before.contains(flag)) {
        said.add("finding: " + Words.of(flag) + " [" + flag + "]");
      }
    }
    for (Flag flag : before) {
      if (!after.contains(flag)) {
        said.add("no longer a finding: " + flag);
      }
    }
  }
}
