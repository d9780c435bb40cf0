package se.garantivakt.replay.explain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.garantivakt.engine.Status;
import se.garantivakt.event.Moment;

/** The times that stood booked for a clock, one after the other. */
final class BookedTimes {
  private BookedTimes() {}

  /**
   * What stood booked from an instant on.
   *
   * @param at by the log's time
   * @param cause the event, or {@code time} when the day passed
   * @param bookedFor absent when nothing was booked any more
   */
  record Booked(Instant at, String cause, Optional<Moment> bookedFor) {}

  /** Of steps that are about one clock; empty if none was ever booked. */
  static List<Booked> of(List<Step> steps) {
    List<Booked> times = new ArrayList<>();
    Optional<Moment> stands = Optional.empty();
    for (Step step : steps) {
      for (Status status : step.statuses()) {
        if (!status.bookedFor().equals(stands)) {
          stands = status.bookedFor();
          times.add(new Booked(step.at(), status.cause(), stands));
        }
      }
    }
    return times;
  }
}
