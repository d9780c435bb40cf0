package se.garantivakt.event;

import java.util.List;
import java.util.Optional;

/**
 * The four kinds of input, each with its topic; alphabetical, which is the order of topics at one
 * instant.
 */
public enum EventType implements WireValue {
  CONTACT("contact"),
  DECISION("decision"),
  REFERRAL("referral"),
  VISIT("visit");

  private static final Words<EventType> WORDS = new Words<>(values());

  private final String wire;

  EventType(String wire) {
    this.wire = wire;
  }

  @Override
  public String wire() {
    return wire;
  }

  /** The type of a wire name; empty for a word that the contract does not hold. */
  public static Optional<EventType> of(String wire) {
    return WORDS.find(wire);
  }

  /** The wire names that the contract holds. */
  public static List<String> allowed() {
    return WORDS.allowed();
  }
}
