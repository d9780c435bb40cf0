package se.garantivakt.engine;

import java.util.List;
import java.util.Optional;
import se.garantivakt.event.Moment;
import se.garantivakt.rules.Limit;

/**
 * What stands published of one clock, without anything that can be worked out from it. Times are in
 * the clock's unit: epoch days for limits in days, epoch milliseconds for exact ones; {@link
 * Long#MAX_VALUE} where there is none.
 *
 * @param key which clock
 * @param state its state
 * @param vanished its start is known no longer
 * @param startUnit when it began
 * @param startDay the local day, epoch days, by which dated rules about it are chosen
 * @param patientId the pseudonym of the patient
 * @param limit the limit that holds for it
 * @param deadline the last unit inside
 * @param originalDeadline the same without pauses
 * @param stopped when care stopped it
 * @param elapsed what was counted when it was published
 * @param gross the same without deduction
 * @param countedFrom from where it was
 * @param pauses the periods not counted
 * @param bookedFor the standing booking
 * @param flags bits of {@link Flag}
 * @param clinicId the unit that holds it
 * @param careArea the care area
 * @param claims the alerts that stand
 * @param presence where it counts in the figures, where the other fields do not tell
 */
public record ClockMemory(
    ClockKey key,
    State state,
    boolean vanished,
    long startUnit,
    long startDay,
    String patientId,
    Limit limit,
    long deadline,
    long originalDeadline,
    long stopped,
    long elapsed,
    long gross,
    long countedFrom,
    List<Period> pauses,
    Optional<Moment> bookedFor,
    long flags,
    String clinicId,
    Optional<String> careArea,
    List<ClaimMemory> claims,
    Optional<Presence> presence) {

  /**
   * An alert that stands.
   *
   * @param kind what it says
   * @param level of an imminent one, as the rule file wrote it; empty otherwise
   * @param deadline the deadline it speaks of
   * @param clinicId the unit it was said to
   * @param at when it was raised, epoch milliseconds
   * @param resolved it happened and is over
   */
  public record ClaimMemory(
      Alert.Kind kind, String level, long deadline, String clinicId, long at, boolean resolved) {}
}
