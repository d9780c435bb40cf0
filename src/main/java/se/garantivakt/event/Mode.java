package se.garantivakt.event;

import java.util.List;
import java.util.Optional;

/** How care was given; makes no difference to the guarantee. */
public enum Mode implements WireValue {
  UNSTATED(""),
  PHYSICAL("physical"),
  DIGITAL("digital"),
  PHONE("phone");

  private static final Words<Mode> WORDS = new Words<>(values());

  private final String wire;

  Mode(String wire) {
    this.wire = wire;
  }

  @Override
  public String wire() {
    return wire;
  }

  /** The constant of a wire name; empty for a word that the contract does not hold. */
  public static Optional<Mode> of(String wire) {
    return WORDS.find(wire);
  }

  /** The wire names that the contract holds, in its order. */
  public static List<String> allowed() {
    return WORDS.allowed();
  }
}
