package se.garantivakt.event;

import java.util.List;
import java.util.Optional;

/** Who refers: a care provider, or the patient (egenremiss). */
public enum Origin implements WireValue {
  UNSTATED(""),
  PROVIDER("provider"),
  SELF("self");

  private static final Words<Origin> WORDS = new Words<>(values());

  private final String wire;

  Origin(String wire) {
    this.wire = wire;
  }

  @Override
  public String wire() {
    return wire;
  }

  /** The constant of a wire name; empty for a word that the contract does not hold. */
  public static Optional<Origin> of(String wire) {
    return WORDS.find(wire);
  }

  /** The wire names that the contract holds, in its order. */
  public static List<String> allowed() {
    return WORDS.allowed();
  }
}
