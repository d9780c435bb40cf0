package se.garantivakt.event;

import java.util.List;
import java.util.Optional;

/** Who moved, booked or cancelled a visit. */
public enum By implements WireValue {
  UNSTATED(""),
  PATIENT("patient"),
  CLINIC("clinic");

  private static final Words<By> WORDS = new Words<>(values());

  private final String wire;

  By(String wire) {
    this.wire = wire;
  }

  @Override
  public String wire() {
    return wire;
  }

  /** The constant of a wire name; empty for a word that the contract does not hold. */
  public static Optional<By> of(String wire) {
    return WORDS.find(wire);
  }

  /** The wire names that the contract holds, in its order. */
  public static List<String> allowed() {
    return WORDS.allowed();
  }
}
