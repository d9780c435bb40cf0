package se.garantivakt.cases;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import se.garantivakt.engine.LocalDays;
import se.garantivakt.engine.Publication;
import se.garantivakt.event.LoggedEvent;
import se.garantivakt.replay.Playback;

/** Plays events one local day after the other, so that a day ends with what was known by then. */
final class DayByDay {
  private DayByDay() {}

  /**
   * Plays the events logged up to an instant, it included.
   *
   * @param out hears what is published
   * @param time hears up to where time has passed: the last instant of each day, its midnight
   *     before anything of the next day is published, and the end
   */
  static void play(
      Playback playback,
      LocalDays days,
      List<LoggedEvent> events,
      Instant until,
      Consumer<Publication> out,
      LongConsumer time) {
    long end = until.toEpochMilli();
    long from = events.stream().mapToLong(DayByDay::logged).min().orElse(end);
    while (from <= end) {
      long midnight = days.begin(days.dayOf(from) + 1);
      long last = Math.min(midnight - 1, end);
      long first = from;
      playback.play(
          events.stream().filter(e -> logged(e) >= first).toList(),
          Instant.ofEpochMilli(last),
          out);
      time.accept(last);
      if (midnight <= end) {
        time.accept(midnight);
      }
      from = midnight;
    }
  }

  private static long logged(LoggedEvent event) {
    return event.position().loggedAt();
  }
}
