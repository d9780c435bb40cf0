package se.garantivakt.event;

import java.util.List;
import java.util.Optional;

/**
 * Why a care need ends. {@code ACTIVE_MONITORING} is not a Swedish reason: England's clock stops
 * when the patient and the clinic agree to watch and wait.
 */
public enum ClosingReason implements WireValue {
  UNSTATED(""),
  DECLINED("declined"),
  DIED("died"),
  MOVED("moved"),
  NOT_NEEDED("notNeeded"),
  REMOVED("removed"),
  ACTIVE_MONITORING("activeMonitoring");

  private static final Words<ClosingReason> WORDS = new Words<>(values());

  private final String wire;

  ClosingReason(String wire) {
    this.wire = wire;
  }

  @Override
  public String wire() {
    return wire;
  }

  /** The constant of a wire name; empty for a word that the contract does not hold. */
  public static Optional<ClosingReason> of(String wire) {
    return WORDS.find(wire);
  }

  /** The wire names that the contract holds, in its order. */
  public static List<String> allowed() {
    return WORDS.allowed();
  }
}
