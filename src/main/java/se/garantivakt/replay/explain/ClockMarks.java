package se.garantivakt.replay.explain;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.garantivakt.engine.Status;
import se.garantivakt.event.Moment;

/** What is marked on the line of a clock. */
final class ClockMarks {
  private final Chronicle chronicle;
  private final Times times;
  private final Map<Chart.Mark, String> marks = new LinkedHashMap<>();

  ClockMarks(Chronicle chronicle, Times times) {
    this.chronicle = chronicle;
    this.times = times;
  }

  /** The marks with what they mean. */
  Map<Chart.Mark, String> of(Status clock, List<Stretch> stretches) {
    mark('S', "start", clock.startedOn());
    clock.deadline().ifPresent(m -> mark('D', "deadline", m));
    clock.stoppedOn().ifPresent(m -> mark('X', "stop", m));
    clock.bookedFor().ifPresent(m -> mark('B', "booked", m));
    if (clock.stoppedOn().isEmpty()) {
      Optional<Instant> end = Stretches.end(stretches);
      if (Stretches.isOver(clock.state())) {
        end.ifPresent(i -> mark('E', "end", alike(clock.startedOn(), i)));
      } else {
        mark('A', "asked", new Moment.At(chronicle.at()));
      }
    }
    return marks;
  }

  private void mark(char letter, String label, Moment at) {
    Instant instant = at.instant(times.zone());
    marks.put(new Chart.Mark(instant, letter), label + " " + times.of(at));
  }

  private Moment alike(Moment other, Instant instant) {
    return other instanceof Moment.Day
        ? new Moment.Day(instant.atZone(times.zone()).toLocalDate())
        : new Moment.At(instant);
  }
}
