package se.garantivakt.job.settings;

import java.io.Serializable;
import java.time.Instant;

/** Where reading begins when there is no state to go on from. */
public sealed interface StartingPoint extends Serializable {
  /** With all that the topics still hold. */
  record Earliest() implements StartingPoint {}

  /** With what comes from now on. */
  record Latest() implements StartingPoint {}

  /** With what was logged at that instant or later. */
  record At(Instant instant) implements StartingPoint {}
}
