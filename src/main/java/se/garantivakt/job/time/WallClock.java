package se.garantivakt.job.time;

import java.io.Serializable;

/**
 * The time of the machine, as far as the job needs it: to say how far the log has been heard, and
 * to mark what is said late. No answer of the engine depends on it.
 */
public interface WallClock extends Serializable {
  /** The time of day, epoch milliseconds; may jump forward and back. */
  long millis();

  /** Nanoseconds since some origin; never goes back. */
  long nanos();
}
