package se.garantivakt.event;

import java.util.List;
import java.util.Optional;

/**
 * What kind of problem the patient seeks for; decides in primary care whether the guarantee covers
 * it.
 */
public enum Problem implements WireValue {
  UNSTATED(""),
  NEW("new"),
  DETERIORATED("deteriorated"),
  NO_EFFECT("noEffect"),
  KNOWN("known");

  private static final Words<Problem> WORDS = new Words<>(values());

  private final String wire;

  Problem(String wire) {
    this.wire = wire;
  }

  @Override
  public String wire() {
    return wire;
  }

  /** The constant of a wire name; empty for a word that the contract does not hold. */
  public static Optional<Problem> of(String wire) {
    return WORDS.find(wire);
  }

  /** The wire names that the contract holds, in its order. */
  public static List<String> allowed() {
    return WORDS.allowed();
  }
}
