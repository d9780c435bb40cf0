package se.garantivakt.event;

import java.util.List;
import java.util.Optional;

/** What the patient was informed about; unstated means the guarantee. */
public enum About implements WireValue {
  UNSTATED(""),
  GUARANTEE("guarantee"),
  REMOVAL("removal");

  private static final Words<About> WORDS = new Words<>(values());

  private final String wire;

  About(String wire) {
    this.wire = wire;
  }

  @Override
  public String wire() {
    return wire;
  }

  /** The constant of a wire name; empty for a word that the contract does not hold. */
  public static Optional<About> of(String wire) {
    return WORDS.find(wire);
  }

  /** The wire names that the contract holds, in its order. */
  public static List<String> allowed() {
    return WORDS.allowed();
  }
}
