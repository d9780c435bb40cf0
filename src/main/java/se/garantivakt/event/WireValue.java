package se.garantivakt.event;

/**
 * A word of a closed vocabulary of the contract. What is not said is {@code UNSTATED}, never null.
 */
public interface WireValue {

  /** The word as it stands in JSON; empty for {@code UNSTATED}. */
  String wire();

  /** Whether the source said anything; false for {@code UNSTATED} only. */
  default boolean isStated() {
    return !wire().isEmpty();
  }
}
