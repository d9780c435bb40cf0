package se.garantivakt.rules;

import se.garantivakt.event.Answer;
import se.garantivakt.event.By;
import se.garantivakt.event.CareLevel;
import se.garantivakt.event.Event;
import se.garantivakt.event.Purpose;
import se.garantivakt.event.Visit;

/**
 * Which events a rule speaks of. What an event leaves unstated is no reason not to match, except
 * two things: a purpose, where {@code unstated} must be listed among the purposes, and by whom,
 * where a rule speaks of one side only.
 *
 * @param actions the bits of {@link se.garantivakt.event.Action#bit()}
 * @param purposes bits {@code 1 << ordinal} of {@link Purpose}, 0 for any; looked at on visits only
 * @param licensed only care by licensed staff
 * @param unexcused only without an excuse
 * @param by only by the patient, or the clinic; {@code UNSTATED} for either
 * @param careLevel not where the event states another level; {@code UNSTATED} for any
 */
public record Pattern(
    long actions, int purposes, boolean licensed, boolean unexcused, By by, CareLevel careLevel) {

  /** Events of these actions, whatever else they say. */
  public static Pattern of(long actions) {
    return new Pattern(actions, 0, false, false, By.UNSTATED, CareLevel.UNSTATED);
  }

  /** Whether the rule speaks of the event. */
  public boolean matches(Event event) {
    if ((actions & event.action().bit()) == 0 || !fitsLevel(event)) {
      return false;
    }
    return !(event instanceof Visit visit) || matchesVisit(visit);
  }

  private boolean matchesVisit(Visit visit) {
    return fitsPurpose(visit.purpose())
        && !(licensed && visit.licensed() == Answer.NO)
        && !(unexcused && visit.excused() == Answer.YES)
        && (by == By.UNSTATED || by == visit.by());
  }

  /** Whether a visit of that purpose is spoken of. */
  public boolean fitsPurpose(Purpose purpose) {
    return purposes == 0 || (purposes & 1 << purpose.ordinal()) != 0;
  }

  /** Whether the event's care level, where it states one, is the one spoken of. */
  public boolean fitsLevel(Event event) {
    CareLevel stated = event.common().careLevel();
    return careLevel == CareLevel.UNSTATED || stated == CareLevel.UNSTATED || stated == careLevel;
  }
}
