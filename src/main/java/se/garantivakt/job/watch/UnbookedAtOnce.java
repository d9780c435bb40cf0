package se.garantivakt.job.watch;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import se.garantivakt.engine.Unbooked;
import se.garantivakt.job.state.PlaceKey;

/**
 * What is said of an episode's clocks without a booking, of each instant the last to each place:
 * sorting on the way to the clinics keeps no order among what was said at one instant.
 */
final class UnbookedAtOnce {
  private final Map<String, Unbooked> last = new LinkedHashMap<>();
  private long instant = Long.MIN_VALUE;

  /** Takes what is said, and hands on what was said before its instant. */
  void take(Unbooked said, Consumer<Unbooked> out) {
    if (said.knownAt() != instant) {
      end(out);
      instant = said.knownAt();
    }
    last.put(said.clockId() + " " + PlaceKey.of(said), said);
  }

  /** Hands on what is left; the episode is over. */
  void end(Consumer<Unbooked> out) {
    last.values().forEach(out);
    last.clear();
  }
}
