package se.garantivakt.engine;

/**
 * What is published because something became known, or time went by: records of the output topics,
 * and, for the clinics, what was counted and who waits without a booking.
 */
public sealed interface Publication
    permits Status, Tombstone, Alert, Transition, Outcome, Counted, Unbooked {

  /** Whether it is for the clinics' figures and forecasts rather than for a topic. */
  default boolean isForClinics() {
    return this instanceof Counted || this instanceof Unbooked;
  }
}
