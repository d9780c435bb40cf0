package se.garantivakt.engine;

import java.util.Optional;
import se.garantivakt.event.Action;
import se.garantivakt.event.Answer;
import se.garantivakt.event.Common;
import se.garantivakt.event.Event;
import se.garantivakt.event.LogPosition;
import se.garantivakt.event.LoggedEvent;
import se.garantivakt.event.Moment;

/**
 * An event together with where the log has it, and its time of occurrence worked out in the rule
 * set's zone. Equal when event and place in the log are.
 */
public final class Fact {
  private final Event event;
  private final LogPosition position;
  private final long occurred;
  private final long day;
  private final long assumed;

  // asked for in every loop over the facts: kept beside the event, which is one of five types
  private final Common common;
  private final long action;
  private final boolean flagged;

  private Fact(LoggedEvent logged, long occurred, long day, long assumed) {
    this.event = logged.event();
    this.position = logged.position();
    this.occurred = occurred;
    this.day = day;
    this.assumed = assumed;
    this.common = event.common();
    this.action = event.action().bit();
    this.flagged = common.careGuarantee() != Answer.UNSTATED;
  }

  /** Works out the times of a logged event. */
  public static Fact of(LoggedEvent logged, LocalDays days) {
    Moment at = logged.event().common().occurredAt();
    if (at instanceof Moment.Day plain) {
      long day = plain.date().toEpochDay();
      long begin = days.begin(day);
      long known = Math.min(logged.position().loggedAt(), days.begin(day + 1) - 1);
      return new Fact(logged, begin, day, Math.max(begin, known));
    }
    long instant = ((Moment.At) at).instant().toEpochMilli();
    return new Fact(logged, instant, days.dayOf(instant), instant);
  }

  /** What happened. */
  public Event event() {
    return event;
  }

  /** When and where the log took it: when it was known. */
  public LogPosition position() {
    return position;
  }

  /** When it happened, epoch milliseconds; a plain date is its 00:00 local time. */
  public long occurred() {
    return occurred;
  }

  /** The local day it happened on, epoch days. */
  public long day() {
    return day;
  }

  /** The id of the event. */
  public String id() {
    return common.eventId();
  }

  /** What the event is about, as its source names it. */
  public Optional<String> subject() {
    return common.subjectId();
  }

  /** When the log took it, epoch milliseconds. */
  public long logged() {
    return position.loggedAt();
  }

  /** What every event carries. */
  public Common common() {
    return common;
  }

  Action action() {
    return event.action();
  }

  /** Whether it carries the clinic's own flag that the guarantee covers this, or does not. */
  boolean isFlagged() {
    return flagged;
  }

  /** The bit of its action. */
  long actionBit() {
    return action;
  }

  /** Whether the patient's data are to go. */
  boolean isErasure() {
    return is(Action.DECISION_ERASED.bit());
  }

  boolean is(long actions) {
    return (actions & action) != 0;
  }

  /**
   * The order of the log: by position. Where sources give several facts one position, their ids and
   * then all that they say decide, so that the order never depends on how they arrived.
   */
  int compareInLog(Fact other) {
    int byPosition = position.compareTo(other.position);
    if (byPosition != 0 || this == other) {
      return byPosition;
    }
    int byId = id().compareTo(other.id());
    return byId != 0 ? byId : event.toString().compareTo(other.event.toString());
  }

  /**
   * Whether this happened before the other. What has only a date is taken to have happened on that
   * day as late as the log allows: before it was logged, and before the day was over. What happened
   * at one time stands in the order of the log.
   */
  boolean happenedBefore(Fact other) {
    return assumed != other.assumed ? assumed < other.assumed : compareInLog(other) < 0;
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof Fact fact
            && position.equals(fact.position)
            && event.equals(fact.event));
  }

  @Override
  public int hashCode() {
    return position.hashCode();
  }

  @Override
  public String toString() {
    return event + " at " + position;
  }
}
