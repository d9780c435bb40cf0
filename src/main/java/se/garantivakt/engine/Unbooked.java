package se.garantivakt.engine;

import java.util.Optional;

/**
 * Whether a clock waits without a booking, for the clinic that holds it: only it can say, from its
 * queue, that the limit will probably not be kept. Said of limits in days with the duty of HSL 9
 * kap. 2 § (rules.md section 7), whenever something of it changes. The last that was said of a
 * clock to a place holds; said again it changes nothing.
 *
 * @param is whether it does, or what became of it
 * @param clinicId the unit that it is said to
 * @param careArea the care area, where one is known
 * @param startDay the local day on which the clock began, epoch days
 * @param deadline the last day inside; of one that no longer waits so, as it last was
 * @param countedTo the day on which nothing is left, if what is counted now went on without the
 *     pauses that are planned: that day less a day is what is left on it
 * @param ownChoice the patient chose another region; not told of one that no longer waits so
 * @param knownAt when it became known, by the log's time, epoch milliseconds
 * @param cause the event, or {@code time}
 * @param rule the rule that the change follows from
 */
public record Unbooked(
    Is is,
    String clockId,
    String episodeId,
    String patientId,
    String clinicId,
    String guarantee,
    Optional<String> careArea,
    long startDay,
    long deadline,
    long countedTo,
    boolean ownChoice,
    long knownAt,
    String cause,
    String rule)
    implements Publication {

  /** What is said. */
  public enum Is {
    /** It waits without a booking. */
    WAITING,
    /** The care came, or the limit has passed: what was foreseen is over. */
    OVER,
    /** It waits so no longer, or not here: booked, paused, moved, taken back. */
    OTHERWISE
  }

  /**
   * Of a clock as it stands; {@link Is#OTHERWISE} if it does not wait without a booking.
   *
   * @param today the local day, epoch days
   */
  static Unbooked of(
      StandingClock standing, String episodeId, Cause cause, long today, String rule) {
    Clock clock = standing.clock();
    boolean waits =
        clock.state() == State.RUNNING
            && clock.plan().scale == Scale.DAYS
            && clock.guarantee().duty()
            && clock.deadline() != Clock.NONE
            && clock.bookedFor().isEmpty();
    return new Unbooked(
        waits ? Is.WAITING : Is.OTHERWISE,
        standing.clockId(),
        episodeId,
        clock.patientId(),
        clock.clinicId(),
        clock.key().guarantee(),
        clock.careArea(),
        clock.startUnit(),
        clock.deadline(),
        clock.originalDeadline() + paused(clock, today),
        clock.ownChoice(),
        cause.knownAt(),
        cause.name(),
        rule);
  }

  boolean isWaiting() {
    return is == Is.WAITING;
  }

  /** Days that pauses have taken; those ahead are planned. */
  private static long paused(Clock clock, long today) {
    long days = 0;
    for (Period pause : Period.united(clock.pauses())) {
      days += pause.until() <= today ? pause.length() : 0;
    }
    return days;
  }

  /** Whether the clinic would have to be told otherwise. */
  boolean differsFrom(Unbooked before) {
    return !isAtPlaceOf(before)
        || deadline != before.deadline
        || countedTo != before.countedTo
        || startDay != before.startDay
        || !patientId.equals(before.patientId);
  }

  /** Whether the clock waits on in the same place. */
  boolean goesOnIn(Unbooked after) {
    return after.isWaiting() && isAtPlaceOf(after);
  }

  private boolean isAtPlaceOf(Unbooked other) {
    return clinicId.equals(other.clinicId)
        && guarantee.equals(other.guarantee)
        && careArea.equals(other.careArea);
  }

  /** That it is so no longer. */
  Unbooked become(Is what) {
    return new Unbooked(
        what, clockId, episodeId, patientId, clinicId, guarantee, careArea, startDay, deadline,
        countedTo, false, knownAt, cause, rule);
  }
}
