package se.garantivakt.event;

import java.util.List;
import java.util.Optional;

/** What a visit is for; decides which clocks it stops. */
public enum Purpose implements WireValue {
  UNSTATED(""),
  ASSESSMENT("assessment"),
  FIRST_VISIT("firstVisit"),
  TREATMENT("treatment"),
  INVESTIGATION("investigation"),
  EXAMINATION("examination"),
  REVISIT("revisit");

  private static final Words<Purpose> WORDS = new Words<>(values());

  private final String wire;

  Purpose(String wire) {
    this.wire = wire;
  }

  @Override
  public String wire() {
    return wire;
  }

  /** The constant of a wire name; empty for a word that the contract does not hold. */
  public static Optional<Purpose> of(String wire) {
    return WORDS.find(wire);
  }

  /** The wire names that the contract holds, in its order. */
  public static List<String> allowed() {
    return WORDS.allowed();
  }
}
