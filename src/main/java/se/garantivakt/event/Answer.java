package se.garantivakt.event;

import java.util.List;
import java.util.Optional;

/** Yes, no, or nothing said. SKR's kodVÅRDGARANTI writes 1 for yes and 2 for no. */
public enum Answer implements WireValue {
  UNSTATED(""),
  YES("yes"),
  NO("no");

  private static final Words<Answer> WORDS = new Words<>(values());

  private final String wire;

  Answer(String wire) {
    this.wire = wire;
  }

  @Override
  public String wire() {
    return wire;
  }

  /**
   * The constant of a wire name or of SKR's number; empty for a word that the contract does not
   * hold.
   */
  public static Optional<Answer> of(String wire) {
    return switch (wire) {
      case "1" -> Optional.of(YES);
      case "2" -> Optional.of(NO);
      default -> WORDS.find(wire);
    };
  }

  /** The answer of a JSON boolean. */
  public static Answer of(boolean said) {
    return said ? YES : NO;
  }

  /** The wire names that the contract holds, in its order. */
  public static List<String> allowed() {
    return WORDS.allowed();
  }
}
