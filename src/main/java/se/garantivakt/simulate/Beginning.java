package se.garantivakt.simulate;

import java.util.Optional;
import se.garantivakt.event.CareLevel;
import se.garantivakt.event.Problem;

/** How episodes begin, and how many do on a weekday in the whole region. */
enum Beginning {
  CONTACT(Mix.CALLS_A_WEEKDAY, Mix.CONTACTS_ON_A_WEEKEND_DAY),
  REFERRAL(Mix.REFERRALS_A_WEEKDAY - Mix.GP_VISITS_A_WEEKDAY * Odds.REFERRED_BY_GP, 0),
  TREATMENT(Mix.TREATMENTS_A_WEEKDAY - Mix.TREATMENTS_AFTER_VISIT, 0),
  INVESTIGATION(Mix.INVESTIGATIONS_A_WEEKDAY - Mix.INVESTIGATIONS_AFTER_VISIT, 0);

  private final double perWeekday;
  private final double onWeekends;

  Beginning(double perWeekday, double onWeekends) {
    this.perWeekday = perWeekday;
    this.onWeekends = onWeekends;
  }

  /** Expected on such a day, at the full volume. */
  double perDay(boolean weekend) {
    return weekend ? perWeekday * onWeekends : perWeekday;
  }

  void tell(Script script) {
    switch (this) {
      case CONTACT -> new ContactStory().tell(script);
      case REFERRAL -> new ReferralStory(false).tell(script);
      case TREATMENT -> new TreatmentStory(before(script)).tell(script);
      case INVESTIGATION -> new InvestigationStory(before(script)).tell(script);
    }
  }

  /** A visit before the episode begins, of which nothing is told. */
  private static Concern before(Script script) {
    Area area = Mix.AREAS.draw(script.dice());
    String clinic = Clinics.specialised(area, script.dice());
    Optional<Area> told = Optional.of(area);
    return script.concern(CareLevel.SPECIALISED, told, Problem.NEW, 'v', clinic);
  }
}
