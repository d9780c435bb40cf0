package se.garantivakt.simulate;

import se.garantivakt.event.Channel;
import se.garantivakt.event.ClosingReason;
import se.garantivakt.event.Problem;
import se.garantivakt.event.ReferralReason;

/**
 * What becomes of those who seek care, each figure with its source. «Chosen» stands where none is
 * published.
 */
final class Odds {
  /** Days from contact to the first visit to a GP, in per cent (väntetider.se, autumn 2016). */
  static final Shares<Integer> GP_VISIT_DAYS =
      Shares.of(0, 66)
          .and(1, 9)
          .and(2, 3)
          .and(3, 3)
          .and(4, 2)
          .and(5, 2)
          .and(6, 2)
          .and(7, 3)
          .and(8, 11);

  /** Days beyond the eighth of those who wait longer (chosen). */
  static final double GP_VISIT_LATER_MEAN = 6;

  /** Queue to a first specialist visit, in per cent (Sweden, May 2019; väntetider.se). */
  static final Waits FIRST_VISIT = Waits.leavingQueue(45.4, 23.5, 12.8, 18.4);

  /** Queue to operation, in per cent (Sweden, April 2019; väntetider.se). */
  static final Waits TREATMENT = Waits.leavingQueue(35.1, 22.3, 13.8, 28.7);

  /** Answered on the day that care was sought (chosen; contact is to be made that day, HSF 6:1). */
  static final double ANSWERED_SAME_DAY = 0.9;

  /** Never answered (chosen). */
  static final double NEVER_ANSWERED = 0.01;

  /** How primary care is sought in office hours (chosen). */
  static final Shares<Channel> CHANNELS =
      Shares.of(Channel.PHONE, 80)
          .and(Channel.DIGITAL, 12)
          .and(Channel.VISIT, 3)
          .and(Channel.LETTER, 1)
          .and(Channel.NURSE_LINE, 4);

  /** The same at other times (chosen). */
  static final Shares<Channel> CHANNELS_OUT_OF_HOURS =
      Shares.of(Channel.NURSE_LINE, 60).and(Channel.DIGITAL, 40);

  /** Seeks another unit than where listed (chosen). */
  static final double NOT_WHERE_LISTED = 0.04;

  /** What primary care is sought for (chosen). */
  static final Shares<Problem> PROBLEMS =
      Shares.of(Problem.NEW, 65)
          .and(Problem.DETERIORATED, 15)
          .and(Problem.NO_EFFECT, 8)
          .and(Problem.KNOWN, 12);

  /** Referred or decided for something that is not new (chosen). */
  static final double KNOWN_PROBLEM = 0.04;

  /** Staff judge that no assessment is needed, and say so (chosen). */
  static final double SAYS_NOT_NEEDED = 0.5;

  /** A GP's visit given by staff without licence (chosen). */
  static final double UNLICENSED = 0.02;

  /** Referred after a GP's visit: 540 of 5,400 (chosen). */
  static final double REFERRED_BY_GP = 0.1;

  /** Of referrals that begin an episode, those by the patient (egenremiss; chosen). */
  static final double SELF_REFERRED = 0.3;

  /** Referred to primary care (chosen). */
  static final double REFERRED_TO_PRIMARY = 0.02;

  /** Why patients are referred (chosen); all but the first and last are outside the guarantee. */
  static final Shares<ReferralReason> REASONS =
      Shares.of(ReferralReason.ASSESSMENT, 88)
          .and(ReferralReason.REVISIT, 3)
          .and(ReferralReason.SUPPLEMENTARY_EXAMINATION, 3)
          .and(ReferralReason.SECOND_OPINION, 1)
          .and(ReferralReason.CHANGE_OF_CLINIC, 1)
          .and(ReferralReason.CHILD_TO_ADULT, 1)
          .and(ReferralReason.OWN_CHOICE_OTHER_REGION, 1)
          .and(ReferralReason.HOME_NURSING, 1)
          .and(ReferralReason.CARE_GUARANTEE, 1);

  /** Referrals withdrawn, rejected, sent back as incomplete (all chosen). */
  static final double WITHDRAWN = 0.02;

  static final double REJECTED = 0.06;
  static final double REJECTED_SELF = 0.3;
  static final double SENT_BACK = 0.06;

  /** Transferred while waiting, by the region and by the patient (chosen). */
  static final double TRANSFERRED_BY_REGION = 0.03;

  static final double TRANSFERRED_BY_PATIENT = 0.01;

  /** After a first visit: treatment decided, investigation decided, none needed (chosen). */
  static final double TREATED_AFTER_VISIT = 0.3;

  static final double INVESTIGATED_AFTER_VISIT = 0.02;
  static final double NOT_TREATED_AFTER_VISIT = 0.05;

  /** What treatments are decided (chosen); the third and fourth are outside the guarantee. */
  static final Shares<String> TREATMENTS =
      Shares.of("treatment", 88).and("hearingAid", 5).and("assistiveDevice", 4).and("dental", 3);

  /** What investigations are decided (chosen); the last is outside the guarantee. */
  static final Shares<String> INVESTIGATIONS =
      Shares.of("neuropsychiatric", 50).and("memory", 25).and("dyslexia", 10).and("other", 15);

  /** Ends without care while waiting (chosen). */
  static final double CLOSED = 0.05;

  /** Why (chosen). */
  static final Shares<ClosingReason> CLOSING_REASONS =
      Shares.of(ClosingReason.NOT_NEEDED, 40)
          .and(ClosingReason.DECLINED, 30)
          .and(ClosingReason.DIED, 10)
          .and(ClosingReason.MOVED, 10)
          .and(ClosingReason.REMOVED, 10);

  /** Chooses care in another region; comes back into the queue (chosen). */
  static final double OTHER_REGION = 0.01;

  static final double COMES_BACK = 0.5;

  /** The patient's data are erased, after everything else (chosen). */
  static final double ERASED = 0.001;

  private Odds() {}
}
