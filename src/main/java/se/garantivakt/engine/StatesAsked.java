package se.garantivakt.engine;

import java.util.List;

/**
 * What the clocks of an episode say when somebody asks; nothing that stands published is changed.
 */
record StatesAsked(
    Engine engine, String episodeId, Known known, Courses courses, List<StandingClock> standing) {

  /**
   * The states as of an instant, as known now.
   *
   * @param heardUpTo by the log's time; an instant before it is looked back at
   */
  List<Status> at(long instant, long heardUpTo) {
    boolean past = instant < heardUpTo;
    Horizon horizon = past ? Horizon.lookingBack(instant) : Horizon.asOf(instant);
    Evaluation answer = Evaluation.of(engine, known, horizon, courses);
    List<StandingClock> stood =
        past ? Standings.vanishedBy(standing, instant, engine.days()) : standing;
    List<StandingClock> then =
        Standings.asOf(Standings.next(stood, answer, episodeId, instant), answer);
    return then.stream()
        .map(c -> new Status(episodeId, c, engine.rules(), instant, Cause.TIME, c.clock().rule()))
        .toList();
  }
}
