package se.garantivakt.event;

import java.util.Optional;

/**
 * A visit offered, declined, booked, moved, cancelled, missed or given.
 *
 * @param offerId joins an offer and the patient's no to it
 * @param appointmentAt the time offered or booked
 * @param alternativeProvider whether the offer was with another provider
 * @param purpose what it is for; unstated is about every clock it fits
 * @param by who booked, moved or cancelled
 * @param excused whether a no-show had a reason that excuses it
 * @param licensed whether licensed staff (legitimerad) gave the care
 */
public record Visit(
    Common common,
    Action action,
    Optional<String> offerId,
    Optional<Moment> appointmentAt,
    Answer alternativeProvider,
    Purpose purpose,
    Mode mode,
    By by,
    Answer excused,
    Answer licensed)
    implements Event {

  /** A visit event of which only the purpose, if any, is known. */
  public static Visit of(Common common, Action action, Purpose purpose) {
    return new Visit(
        common,
        action,
        Optional.empty(),
        Optional.empty(),
        Answer.UNSTATED,
        purpose,
        Mode.UNSTATED,
        By.UNSTATED,
        Answer.UNSTATED,
        Answer.UNSTATED);
  }
}
