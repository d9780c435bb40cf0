package se.garantivakt.replay.explain;

import java.time.Instant;
import java.util.Optional;
import se.garantivakt.engine.Alert;
import se.garantivakt.engine.State;
import se.garantivakt.engine.Status;

/**
 * Why no alert was raised of a clock, in what the engine itself has said, or says when time goes
 * on. Alerts by a clinic's forecast are not known here: they depend on other patients too.
 *
 * @param clock as it is, as of the instant of the question
 * @param why what keeps it silent
 * @param since when it became so, by the log's time
 * @param cause the event that made it so, or {@code time}
 * @param from what it was before that; absent when it became known as it is
 * @param firstByTime the first alert that time alone raises of it: from now on, or of a clock that
 *     is over, from just before it ended; absent if there is none
 * @param bookedBy the event by which the standing booking became known
 * @param forecastAsked whether its clinic asks its forecast about it each midnight
 * @param later the first alert of it among what was logged later than the question knows of
 */
public record Silence(
    Status clock,
    Why why,
    Instant since,
    String cause,
    Optional<State> from,
    Optional<Alert> firstByTime,
    Optional<String> bookedBy,
    boolean forecastAsked,
    Optional<Alert> later) {

  /** What keeps a clock silent. */
  public enum Why {
    /** It runs, and the time left at which something is said has not been reached. */
    NOT_NEAR("notNear"),
    /** It runs, and time alone will raise nothing: it will be paused without end, or waived. */
    NONE_AHEAD("noneAhead"),
    /** A pause holds it. */
    PAUSED("paused"),
    /** Its start is not certain yet. */
    PROVISIONAL("provisional"),
    /** Care came inside the limit. */
    MET("met"),
    /** The guarantee no longer holds. */
    WAIVED("waived"),
    /** The guarantee does not cover it. */
    NOT_COVERED("notCovered"),
    /** The care need ended without care, or the start was taken back. */
    CANCELLED("cancelled");

    private final String wire;

    Why(String wire) {
      this.wire = wire;
    }

    /** As JSON has it. */
    public String wire() {
      return wire;
    }
  }
}
