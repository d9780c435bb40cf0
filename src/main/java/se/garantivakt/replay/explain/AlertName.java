package se.garantivakt.replay.explain;

import java.util.Optional;
import java.util.Set;
import se.garantivakt.engine.ClockKey;

/**
 * The name of an alert, read: it says of which clock it is, and of what kind (contracts.md, {@code
 * alertId}).
 *
 * @param id the whole name
 */
public record AlertName(String id, String clockId, String episodeId, String kind, String reason) {
  private static final Set<String> KINDS =
      Set.of("imminent", "foreseen", "breached", "withdrawn", "resolved");

  /** What a name looks like, for people. */
  public static final String FORM = "EPISODE/GUARANTEE/SUBJECT|KIND|LEVEL OR REASON|DEADLINE";

  /** Reads a name; empty of what names no alert. */
  public static Optional<AlertName> of(String id) {
    String[] parts = id.split("\\|", -1);
    if (parts.length < 4 || !KINDS.contains(parts[1])) {
      return Optional.empty();
    }
    return ClockKey.episodeId(parts[0])
        .map(episode -> new AlertName(id, parts[0], episode, parts[1], parts[2]));
  }

  /** Whether a clinic's forecast raised or ended it, and not the episode's own events. */
  public boolean isByForecast() {
    return reason.equals("forecast");
  }
}
