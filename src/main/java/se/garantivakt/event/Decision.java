package se.garantivakt.event;

import java.util.Optional;

/**
 * A decision in care, or on the patient's place in the guarantee.
 *
 * @param kind of treatment or investigation; an open word
 * @param reason why a care need ends
 * @param about what the patient was informed about
 * @param code stated for every exemption and its end
 * @param from first day or instant of an exemption
 * @param until first day or instant at which the patient is available again; absent is open
 * @param urgent an extension for Scotland, where urgent patients are offered shorter notice
 */
public record Decision(
    Common common,
    Action action,
    Optional<String> kind,
    ClosingReason reason,
    About about,
    ExemptionCode code,
    Optional<Moment> from,
    Optional<Moment> until,
    Answer urgent)
    implements Event {

  /** A decision that says nothing but that it was taken. */
  public static Decision of(Common common, Action action) {
    return new Decision(
        common,
        action,
        Optional.empty(),
        ClosingReason.UNSTATED,
        About.UNSTATED,
        ExemptionCode.UNSTATED,
        Optional.empty(),
        Optional.empty(),
        Answer.UNSTATED);
  }

  /** An exemption, or its end; without {@code until} an exemption is open. */
  public static Decision exemption(
      Common common,
      Action action,
      ExemptionCode code,
      Optional<Moment> from,
      Optional<Moment> until) {
    return new Decision(
        common,
        action,
        Optional.empty(),
        ClosingReason.UNSTATED,
        About.UNSTATED,
        code,
        from,
        until,
        Answer.UNSTATED);
  }
}
