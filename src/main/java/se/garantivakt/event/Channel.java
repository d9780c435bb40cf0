package se.garantivakt.event;

import java.util.List;
import java.util.Optional;

/**
 * How contact was sought or made. 1177 is the national nurse line and counts whatever unit it
 * names.
 */
public enum Channel implements WireValue {
  UNSTATED(""),
  PHONE("phone"),
  DIGITAL("digital"),
  VISIT("visit"),
  LETTER("letter"),
  NURSE_LINE("1177");

  private static final Words<Channel> WORDS = new Words<>(values());

  private final String wire;

  Channel(String wire) {
    this.wire = wire;
  }

  @Override
  public String wire() {
    return wire;
  }

  /** The constant of a wire name; empty for a word that the contract does not hold. */
  public static Optional<Channel> of(String wire) {
    return WORDS.find(wire);
  }

  /** The wire names that the contract holds, in its order. */
  public static List<String> allowed() {
    return WORDS.allowed();
  }
}
