package se.garantivakt.engine;

import java.util.Optional;
import se.garantivakt.event.Action;
import se.garantivakt.event.Event;
import se.garantivakt.event.LogPosition;
import se.garantivakt.event.LoggedEvent;
import se.garantivakt.event.Moment;

/**
 * An event together with where the log has it, and its time of occurrence worked out in the rule
 * set's zone.
 *
 * @param event what happened
 * @param position when and where the log took it: when it was known
 * @param occurred epoch milliseconds; a plain date is its 00:00 local time
 * @param day the local day it occurred on, epoch days
 */
public record Fact(Event event, LogPosition position, long occurred, long day) {

  /** Works out the times of a logged event. */
  public static Fact of(LoggedEvent logged, LocalDays days) {
    Moment at = logged.event().common().occurredAt();
    if (at instanceof Moment.Day plain) {
      long day = plain.date().toEpochDay();
      return new Fact(logged.event(), logged.position(), days.begin(day), day);
    }
    long instant = ((Moment.At) at).instant().toEpochMilli();
    return new Fact(logged.event(), logged.position(), instant, days.dayOf(instant));
  }

  /** The id of the event. */
  public String id() {
    return event.common().eventId();
  }

  /** What the event is about, as its source names it. */
  public Optional<String> subject() {
    return event.common().subjectId();
  }

  /** When the log took it, epoch milliseconds. */
  public long logged() {
    return position.loggedAt();
  }

  Action action() {
    return event.action();
  }

  boolean is(long actions) {
    return (actions & event.action().bit()) != 0;
  }

  boolean dated() {
    return event.common().occurredAt() instanceof Moment.Day;
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
   * Whether this is listed before the other where facts stand in order of occurrence, then of the
   * log.
   */
  boolean listedBefore(Fact other) {
    return occurred != other.occurred ? occurred < other.occurred : compareInLog(other) < 0;
  }

  /**
   * Whether this happened before the other. On one day of which either knows only the date, the
   * log's order decides: nothing else is known.
   */
  boolean happenedBefore(Fact other) {
    if (day == other.day && dated() != other.dated()) {
      return compareInLog(other) < 0;
    }
    return listedBefore(other);
  }
}
