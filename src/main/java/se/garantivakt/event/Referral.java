package se.garantivakt.event;

import java.util.Optional;

/**
 * One step of a referral (remiss). {@code origin} and {@code reason} may be told by any step;
 * {@code arrangedBy} only by a transfer.
 */
public record Referral(
    Common common,
    Action action,
    Origin origin,
    ReferralReason reason,
    Optional<String> toClinicId,
    ArrangedBy arrangedBy)
    implements Event {

  /** A step that says nothing but that it happened. */
  public static Referral of(Common common, Action action) {
    return new Referral(
        common,
        action,
        Origin.UNSTATED,
        ReferralReason.UNSTATED,
        Optional.empty(),
        ArrangedBy.UNSTATED);
  }
}
