package se.garantivakt.simulate;

/**
 * How many episodes begin in Region Stockholm, of whom and where, each figure with its source.
 * «Chosen» stands where none is published.
 */
final class Mix {
  /** Region Stockholm's inhabitants (SCB, 2.46 million). */
  static final int POPULATION = 2_460_000;

  /**
   * Calls to primary care on a weekday: Sweden's 91,500 (over 2.0 million in October 2018, at 1,087
   * centres; väntetider.se) by Stockholm's share of the population.
   */
  static final double CALLS_A_WEEKDAY = 21_000;

  /**
   * First visits to a GP on a weekday: Sweden's 22,983 (229,825 in ten weekdays, autumn 2016;
   * väntetider.se) by Stockholm's share of the population.
   */
  static final double GP_VISITS_A_WEEKDAY = 5_400;

  /**
   * Referrals and decisions that start a clock, on a day: HUS Helsinki's 1,300 elective referrals a
   * day for 2.2 million people, by population. How they divide is chosen: 1,000 referrals (540 of
   * them after a GP's visit, which begin no episode of their own), 400 treatments (255 of them
   * after a first visit) and 50 investigations.
   */
  static final double REFERRALS_A_WEEKDAY = 1_000;

  static final double TREATMENTS_A_WEEKDAY = 400;
  static final double INVESTIGATIONS_A_WEEKDAY = 50;

  /** Of those, decided at a first visit and so in an episode that has begun (by {@link Odds}). */
  static final double TREATMENTS_AFTER_VISIT = 255;

  static final double INVESTIGATIONS_AFTER_VISIT = 17;

  /** What a Saturday or Sunday has of a weekday's contacts: the nurse line and digital (chosen). */
  static final double CONTACTS_ON_A_WEEKEND_DAY = 0.1;

  /** Primary-care units in the region (chosen: some 230 vårdcentraler). */
  static final int PRIMARY_UNITS = 230;

  /**
   * Fields of specialised care by MVO code, with the number of units and the share of referrals
   * (chosen). 931, child psychiatry, is the one of which the code SoV may be used (INFO).
   */
  static final Shares<Area> AREAS =
      Shares.of(new Area("311", 12), 22)
          .and(new Area("511", 10), 16)
          .and(new Area("521", 8), 12)
          .and(new Area("301", 9), 14)
          .and(new Area("431", 11), 12)
          .and(new Area("211", 8), 10)
          .and(new Area("901", 10), 8)
          .and(new Area("931", 9), 6);

  /** Child psychiatry (barn- och ungdomspsykiatri). */
  static final String CHILD_PSYCHIATRY = "931";

  /** Seeks care in Stockholm and lives elsewhere (chosen). */
  static final double FROM_ANOTHER_REGION = 0.03;

  /** The region's municipalities by LKF code, about as they have inhabitants (chosen). */
  static final Shares<String> MUNICIPALITIES =
      Shares.of("0180", 40)
          .and("0126", 5)
          .and("0182", 4.5)
          .and("0181", 4.2)
          .and("0136", 4)
          .and("0127", 4)
          .and("0184", 3.5)
          .and("0123", 3.5)
          .and("0163", 3.2)
          .and("0160", 3.1)
          .and("0188", 2.7)
          .and("0117", 2);

  /** Where the others live (chosen). */
  static final Shares<String> OTHER_REGIONS =
      Shares.of("0380", 30).and("0480", 15).and("0580", 12).and("1480", 18).and("1980", 15);

  /** Sources that write SKR's numbers (1, 2, 3) for its words (chosen). */
  static final double NUMBERS_FOR_CODES = 0.2;

  /** Sources that give contacts, referrals and decisions ids of their own (chosen). */
  static final double GIVES_SUBJECTS = 0.7;

  /** Referrals and decisions of which only the day is told (chosen). */
  static final double ONLY_THE_DAY = 0.15;

  /** Fields that the contract allows to be absent, and are (chosen). */
  static final double UNSAID = 0.03;

  /** Clinics that say themselves whether the guarantee covers this (chosen). */
  static final double SAYS_COVERED = 0.2;

  /** And of those, that it does not (chosen). */
  static final double SAYS_NOT_COVERED = 0.03;

  private Mix() {}
}
