package se.garantivakt.rules;

/** One way in which a clock starts. A guarantee may have several; the earliest start counts. */
public sealed interface StartClause {
  /** The bits of the actions that can start a clock by this clause. */
  long actions();

  /** The event itself starts the clock. */
  record Direct(Pattern on) implements StartClause {
    @Override
    public long actions() {
      return on.actions();
    }
  }

  /**
   * A step of the referral (remiss) starts the clock: which one is told by the switches {@code
   * referralStart}, {@code selfReferralStart} and {@code incompleteReferral}.
   *
   * @param actions the steps of a referral that can make a clock known
   */
  record Referral(long actions) implements StartClause {}

  /**
   * The event starts the clock if a judgement says so, which may arrive later; the clock runs from
   * the event (HSF 6:1 p2).
   *
   * @param on what starts the clock
   * @param onlyIf the judgement that there shall be one
   * @param unless the judgement that ends it
   */
  record Judged(Pattern on, Pattern onlyIf, Pattern unless) implements StartClause {
    @Override
    public long actions() {
      return on.actions();
    }
  }

  /**
   * The event starts a new clock once the one before it was nullified (England: rebooked after a
   * no-show).
   */
  record AfterNullified(Pattern on) implements StartClause {
    @Override
    public long actions() {
      return on.actions();
    }
  }
}
