package se.garantivakt.rules;

import java.util.Set;
import se.garantivakt.event.Problem;
import se.garantivakt.event.ReferralReason;

/**
 * Whom and what a guarantee covers (rules.md section 3). An empty set means that the field does not
 * decide. The clinic's own flag {@code careGuarantee} goes before all of it, unless {@code flag} is
 * off.
 *
 * @param problems the problems that are covered
 * @param exceptReasons reasons for a referral that are not covered
 * @param onlyKinds the only kinds of decision that are covered
 * @param exceptKinds kinds of decision that are not covered
 * @param homeRegion only patients registered in the home region
 * @param listed only at the unit where the patient is listed
 * @param mandate only decisions by a unit that holds the mandate ({@code investigationUnits})
 * @param flag the clinic's own flag decides where it is given
 */
public record Cover(
    Set<Problem> problems,
    Set<ReferralReason> exceptReasons,
    Set<String> onlyKinds,
    Set<String> exceptKinds,
    boolean homeRegion,
    boolean listed,
    boolean mandate,
    boolean flag) {

  /** Takes copies of the sets. */
  public Cover {
    problems = Set.copyOf(problems);
    exceptReasons = Set.copyOf(exceptReasons);
    onlyKinds = Set.copyOf(onlyKinds);
    exceptKinds = Set.copyOf(exceptKinds);
  }
}
