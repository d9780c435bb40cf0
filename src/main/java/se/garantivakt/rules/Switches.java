package se.garantivakt.rules;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.garantivakt.event.Action;

/**
 * Where sources disagree, what this rule set says (rules.md section 5). For limits and starts the
 * date of the clock's start decides between versions, for exemptions the date their period starts.
 *
 * @param referralStart steps of a referral; the first in this order that is known starts the clock
 * @param selfReferralStart the step for self-referrals
 * @param fromCompletion a referral sent back as incomplete counts from its completion
 * @param effect what each code does; {@code OTHER_REGION} is {@code ownChoiceOtherRegion}
 * @param pvvRequires what must have happened before {@code PvV}
 * @param pvvFromAppointment {@code PvV} without {@code from} begins on the declined appointment,
 *     else on the decline
 * @param sovCareAreas care areas where {@code SoV} may be used
 * @param pauseEndInclusive {@code until} of a source is the last day away, not the first day back
 * @param pauseAfterBreachDeducts a pause that starts after the breach takes its days off the days
 *     waited
 * @param pauseOnDeadlineDayCounts a pause that starts on the deadline day still moves it
 * @param noShow what repeated unexcused no-shows do
 * @param lateExemptionAccepted an exemption logged at or after the breach instant still has effect
 * @param codeGuarantees the guarantees where each code can have effect
 * @param stalePauseDays days after which an open pause is due for review
 * @param investigationUnits HSA-ids with the mandate to investigate; empty for all
 * @param definition the leading definition of the share (rules.md section 6)
 * @param homeRegion county codes of LKF; empty when all are at home
 * @param zone the time zone whose days count
 * @param smallestCount below this denominator nothing is publishable
 * @param forecastMargin days that must be left beyond the forecast before an alert that it foresaw
 *     a breach is withdrawn
 * @param findings what breaches at a clinic are recurring or extensive
 */
public record Switches(
    Dated<List<Action>> referralStart,
    Dated<SelfReferralStart> selfReferralStart,
    Dated<Boolean> fromCompletion,
    Map<PauseCode, Dated<Effect>> effect,
    Dated<Set<PvvCondition>> pvvRequires,
    Dated<Boolean> pvvFromAppointment,
    Dated<Set<String>> sovCareAreas,
    Dated<Boolean> pauseEndInclusive,
    Dated<Boolean> pauseAfterBreachDeducts,
    Dated<Boolean> pauseOnDeadlineDayCounts,
    Dated<NoShow> noShow,
    Dated<Boolean> lateExemptionAccepted,
    Map<PauseCode, Dated<Set<String>>> codeGuarantees,
    Dated<Integer> stalePauseDays,
    Dated<Set<String>> investigationUnits,
    Dated<String> definition,
    Dated<Set<String>> homeRegion,
    ZoneId zone,
    Dated<Integer> smallestCount,
    Dated<Integer> forecastMargin,
    FindingRules findings) {}
