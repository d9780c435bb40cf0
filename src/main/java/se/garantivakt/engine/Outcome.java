package se.garantivakt.engine;

import se.garantivakt.event.LogPosition;

/**
 * What became of an input event, said once at its first hearing (contracts.md, guarantee.audit).
 *
 * @param eventId the event
 * @param kind what became of it
 * @param reason why it was ignored; {@code NONE} otherwise
 * @param origin where the log has it
 */
public record Outcome(
    String episodeId, String eventId, Kind kind, Reason reason, LogPosition origin)
    implements Publication {

  static Outcome of(String episodeId, Fact fact, Kind kind, Reason reason) {
    return new Outcome(episodeId, fact.id(), kind, reason, fact.position());
  }

  /** What became of an event. */
  public enum Kind {
    /** Kept as a fact of a clock, whether or not it changed it. */
    APPLIED("applied"),
    /**
     * Without effect for now, with a reason; kept, and takes effect when what it speaks of arrives.
     */
    IGNORED("ignored"),
    /** Another event of the same id was logged first. */
    DUPLICATE("duplicate");

    private final String wire;

    Kind(String wire) {
      this.wire = wire;
    }

    /** As contracts write it. */
    public String wire() {
      return wire;
    }
  }

  /** Why an event was ignored. */
  public enum Reason {
    /** It was not ignored. */
    NONE,
    /** The rule set has no guarantee that such an event is about. */
    NO_SUCH_GUARANTEE,
    /** No clock of the episode is known that it is about. */
    NO_CLOCK,
    /** It voids an event that is not known. */
    UNKNOWN_EVENT,
    /** The exemption ends before it begins. */
    PERIOD_ENDS_BEFORE_START,
    /** The episode was erased. */
    ERASED,
    /** The episode is not known, and the event is older than closed episodes are kept. */
    EPISODE_PAST,
    /** The episode holds as many events as one may. */
    EPISODE_FULL
  }
}
