package se.garantivakt.benchmark;

import java.util.LinkedHashMap;
import java.util.Map;

/** How many of the events of a log are of one of the episodes that were touched last before. */
final class TouchedLast {
  private final Map<String, Boolean> last;
  private long events;
  private long found;

  /** Of so many episodes. */
  TouchedLast(int most) {
    this.last =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > most;
          }
        };
  }

  /** The next event of the log is of that episode. */
  void touch(String episodeId) {
    events++;
    found += last.put(episodeId, true) == null ? 0 : 1;
  }

  /** Of all events so far, in per cent. */
  double share() {
    return 100.0 * found / events;
  }
}
