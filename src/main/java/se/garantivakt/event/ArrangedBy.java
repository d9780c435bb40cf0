package se.garantivakt.event;

import java.util.List;
import java.util.Optional;

/**
 * Who arranged a transfer: the region (the start is kept) or the patient (own change of clinic).
 */
public enum ArrangedBy implements WireValue {
  UNSTATED(""),
  REGION("region"),
  PATIENT("patient");

  private static final Words<ArrangedBy> WORDS = new Words<>(values());

  private final String wire;

  ArrangedBy(String wire) {
    this.wire = wire;
  }

  @Override
  public String wire() {
    return wire;
  }

  /** The constant of a wire name; empty for a word that the contract does not hold. */
  public static Optional<ArrangedBy> of(String wire) {
    return WORDS.find(wire);
  }

  /** The wire names that the contract holds, in its order. */
  public static List<String> allowed() {
    return WORDS.allowed();
  }
}
