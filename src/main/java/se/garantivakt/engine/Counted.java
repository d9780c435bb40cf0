package se.garantivakt.engine;

import java.util.Optional;

/**
 * One clock more, or one less, in the figures of the place that holds it. All that were said of a
 * clock add up to what is known of it now, so that a correction corrects the figures.
 *
 * @param kind what is counted
 * @param sign 1 for one more, -1 for one less
 * @param clinicId the unit
 * @param guarantee the rule set's id of the guarantee
 * @param careArea the care area, where one is known
 * @param instant from when on the figure differs, epoch milliseconds; it may lie ahead
 * @param startDay the local day on which the clock began, epoch days
 * @param limitDays days from start to stop that are inside; {@link #INSIDE} or {@link #BEYOND} of a
 *     limit that is not told by days
 * @param standing whether the clock stands aside of the plain count then
 */
public record Counted(
    Kind kind,
    int sign,
    String clinicId,
    String guarantee,
    Optional<String> careArea,
    long instant,
    long startDay,
    int limitDays,
    Standing standing)
    implements Publication {

  /** A limit that no number of days breaks. */
  public static final int INSIDE = Integer.MAX_VALUE;

  /** A limit that every number of days breaks. */
  public static final int BEYOND = -1;

  /** What is counted at an instant. */
  public enum Kind {
    /** A clock began here. */
    BEGUN,
    /** From then on it waits here: what was waiting stands elsewhere, or nowhere, with sign -1. */
    WAITING,
    /** It got its care here. */
    COMPLETED
  }

  /** Whether a clock counts plainly, or stands aside of it. */
  public enum Standing {
    /** It counts. */
    PLAIN,
    /** Patientvald väntan: waiting, in effect then; completed, the first valid code it had. */
    PVV,
    /** Medicinskt orsakad väntan, likewise. */
    MOV,
    /** Särskilt orsakad väntan, likewise. */
    SOV,
    /** The guarantee does not cover it. */
    NOT_COVERED
  }

  /** The same taken back. */
  Counted reversed() {
    return new Counted(
        kind, -sign, clinicId, guarantee, careArea, instant, startDay, limitDays, standing);
  }
}
