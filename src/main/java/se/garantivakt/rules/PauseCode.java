package se.garantivakt.rules;

import java.util.Optional;
import se.garantivakt.event.ExemptionCode;

/**
 * Why days are not counted: the three exemption codes (vårdgarantiundantag) and the own choice of
 * another region.
 */
public enum PauseCode {
  /** Patientvald väntan: the patient abstains from a time inside the limit (HSF 6:2). */
  PVV("PvV"),
  /**
   * Medicinskt orsakad väntan: the patient's health does not allow the planned contact (HSF 6:2).
   */
  MOV("MoV"),
  /** Särskilt orsakad väntan: child psychiatry and other units concerned (INFO). */
  SOV("SoV"),
  /** The patient's own choice of care in another region (HSF 6:2 p 2). */
  OTHER_REGION("OTHER_REGION");

  private final String wire;

  PauseCode(String wire) {
    this.wire = wire;
  }

  /** As contracts write it. */
  public String wire() {
    return wire;
  }

  /** The pause of an exemption code; absent where no code was stated. */
  public static Optional<PauseCode> of(ExemptionCode code) {
    return switch (code) {
      case PVV -> Optional.of(PVV);
      case MOV -> Optional.of(MOV);
      case SOV -> Optional.of(SOV);
      case UNSTATED -> Optional.empty();
    };
  }
}
