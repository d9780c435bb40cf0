package se.garantivakt.event;

/**
 * Reads a step of a referral. Origin and reason are taken from any step: where the decision was
 * never heard, a later step is the first to tell them.
 */
final class ReferralFields {

  private ReferralFields() {}

  static Referral read(Common common, Action action, JsonFields fields) throws Refusal {
    return new Referral(
        common,
        action,
        fields.word("origin", Origin::of, Origin.allowed(), Origin.UNSTATED),
        fields.word(
            "reason", ReferralReason::of, ReferralReason.allowed(), ReferralReason.UNSTATED),
        fields.text("toClinicId"),
        arrangedBy(action, fields));
  }

  private static ArrangedBy arrangedBy(Action action, JsonFields fields) throws Refusal {
    return action == Action.REFERRAL_TRANSFERRED
        ? fields.word("arrangedBy", ArrangedBy::of, ArrangedBy.allowed(), ArrangedBy.UNSTATED)
        : ArrangedBy.UNSTATED;
  }
}
