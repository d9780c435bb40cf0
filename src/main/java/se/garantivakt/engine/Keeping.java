package se.garantivakt.engine;

import java.io.Serializable;
import java.time.Duration;

/**
 * How much is kept of episodes, and how long, by the log's time.
 *
 * @param closed how long an episode is kept after the last of its clocks has closed and nothing of
 *     it is ahead, so that late corrections still find it
 * @param erased how long it is remembered that an episode was erased
 * @param mostEvents the most events of one episode: each is answered from all of them, so that a
 *     broken source could otherwise stop everybody's clocks
 */
public record Keeping(Duration closed, Duration erased, int mostEvents) implements Serializable {

  public Keeping {
    if (closed.isNegative() || closed.isZero()) {
      throw new IllegalArgumentException("closed must be longer than nothing, but is " + closed);
    }
    if (erased.isNegative() || erased.isZero()) {
      throw new IllegalArgumentException("erased must be longer than nothing, but is " + erased);
    }
    if (mostEvents < 1) {
      throw new IllegalArgumentException("mostEvents must be 1 or more, but is " + mostEvents);
    }
  }
}
