package se.garantivakt.event;

import java.util.List;
import java.util.Optional;

/** Level of the care sought or referred to, not of the unit that reports it. */
public enum CareLevel implements WireValue {
  UNSTATED(""),
  PRIMARY("primary"),
  SPECIALISED("specialised");

  private static final Words<CareLevel> WORDS = new Words<>(values());

  private final String wire;

  CareLevel(String wire) {
    this.wire = wire;
  }

  @Override
  public String wire() {
    return wire;
  }

  /** The constant of a wire name; empty for a word that the contract does not hold. */
  public static Optional<CareLevel> of(String wire) {
    return WORDS.find(wire);
  }

  /** The wire names that the contract holds, in its order. */
  public static List<String> allowed() {
    return WORDS.allowed();
  }
}
