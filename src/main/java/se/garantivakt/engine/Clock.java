package se.garantivakt.engine;

import java.util.List;
import java.util.Optional;
import se.garantivakt.event.Moment;
import se.garantivakt.rules.Guarantee;
import se.garantivakt.rules.Level;
import se.garantivakt.rules.Limit;

/**
 * One clock as it is at an instant, as known then. Times are in the clock's own unit, epoch days
 * for limits in days and epoch milliseconds for exact ones; {@link #NONE} where there is none.
 * Instants are epoch milliseconds.
 *
 * @param key which clock it is
 * @param plan its guarantee made ready
 * @param state what it is now
 * @param rule the rule that made it so, as {@link se.garantivakt.rules.RuleSet#source} knows it
 * @param startUnit when it began
 * @param startDay the local day, epoch days, by which dated rules about it are chosen
 * @param patientId the pseudonym of the patient, as its start names it
 * @param limit the version of the limit that holds for it
 * @param deadline the last unit inside
 * @param originalDeadline the same without pauses
 * @param breachAt the instant at which it is breached
 * @param breachedAt that instant once it is a fact
 * @param stopped when care stopped it, or the need ended after the breach
 * @param elapsed what was counted
 * @param gross the same without deduction
 * @param countedFrom from where it was: the start, or what set it back to zero
 * @param pauses the periods that are not counted, each with its code
 * @param bookedFor the standing booking
 * @param foreseen whether that lies beyond the deadline
 * @param flags bits of {@link Flag}
 * @param clinicId the unit that holds it
 * @param breachClinicId the unit that held it at {@code breachAt}, once that is past
 * @param careArea the care area
 * @param levels bits of the alert levels reached, by their place in the rule file
 * @param smallest the smallest level reached; -1 for none
 * @param ownChoice the patient chose another region
 * @param presence where it counts in the figures, whatever the instant
 */
record Clock(
    ClockKey key,
    Plan plan,
    State state,
    String rule,
    long startUnit,
    long startDay,
    String patientId,
    Limit limit,
    long deadline,
    long originalDeadline,
    long breachAt,
    long breachedAt,
    long stopped,
    long elapsed,
    long gross,
    long countedFrom,
    List<Period> pauses,
    Optional<Moment> bookedFor,
    boolean foreseen,
    long flags,
    String clinicId,
    String breachClinicId,
    Optional<String> careArea,
    int levels,
    int smallest,
    boolean ownChoice,
    Presence presence) {

  /** The rule of a clock whose start is known no longer. */
  static final String VANISHED = "correction";

  /** No such time. */
  static final long NONE = Long.MAX_VALUE;

  /** Whether nothing that is published differs; the mere passing of days is no difference. */
  boolean sameAs(Clock other) {
    return state == other.state
        && deadline == other.deadline
        && originalDeadline == other.originalDeadline
        && breachAt == other.breachAt
        && breachedAt == other.breachedAt
        && stopped == other.stopped
        && countedFrom == other.countedFrom
        && flags == other.flags
        && startUnit == other.startUnit
        && clinicId.equals(other.clinicId)
        && careArea.equals(other.careArea)
        && pauses.equals(other.pauses)
        && bookedFor.equals(other.bookedFor)
        && limit.equals(other.limit)
        && patientId.equals(other.patientId);
  }

  /** The clock once its start is known no longer: what was published never vanishes. */
  Clock vanished() {
    return new Clock(
        key,
        plan,
        State.CANCELLED,
        VANISHED,
        startUnit,
        startDay,
        patientId,
        limit,
        NONE,
        originalDeadline,
        NONE,
        NONE,
        NONE,
        gross,
        gross,
        countedFrom,
        List.of(),
        Optional.empty(),
        false,
        0,
        clinicId,
        clinicId,
        careArea,
        0,
        -1,
        false,
        Presence.NONE);
  }

  Clock counting(Presence other) {
    return new Clock(
        key,
        plan,
        state,
        rule,
        startUnit,
        startDay,
        patientId,
        limit,
        deadline,
        originalDeadline,
        breachAt,
        breachedAt,
        stopped,
        elapsed,
        gross,
        countedFrom,
        pauses,
        bookedFor,
        foreseen,
        flags,
        clinicId,
        breachClinicId,
        careArea,
        levels,
        smallest,
        ownChoice,
        other);
  }

  Guarantee guarantee() {
    return plan.guarantee;
  }

  long paused() {
    return gross - elapsed;
  }

  Optional<Moment> moment(long unit) {
    return unit == NONE ? Optional.empty() : Optional.of(plan.scale.moment(unit));
  }

  Level level(int index) {
    return guarantee().imminent().on(startDay).get(index);
  }
}
