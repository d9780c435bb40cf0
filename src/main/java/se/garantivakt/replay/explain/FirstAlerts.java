package se.garantivakt.replay.explain;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.garantivakt.engine.Alert;
import se.garantivakt.engine.Engine;
import se.garantivakt.engine.Episode;
import se.garantivakt.engine.Publication;
import se.garantivakt.event.LoggedEvent;

/** Hears the engine tell an episode, and keeps the first alert that it raises of each clock. */
final class FirstAlerts {
  private final Episode episode;
  private final Map<String, Alert> first = new HashMap<>();

  private FirstAlerts(Engine engine, String episodeId) {
    this.episode = new Episode(engine, episodeId);
  }

  /** Of what was logged, time passing up to the last of it and no further. */
  static FirstAlerts hearing(Engine engine, String episodeId, List<LoggedEvent> inLogOrder) {
    FirstAlerts alerts = new FirstAlerts(engine, episodeId);
    for (LoggedEvent event : inLogOrder) {
      alerts.episode.advanceTo(event.position().loggedAt() - 1, alerts::take);
      alerts.episode.hear(event, alerts::take);
    }
    return alerts;
  }

  /** And of time alone, as long as it changes anything. */
  FirstAlerts whenNothingElseBecomesKnown() {
    while (episode.wakeAt().isPresent()) {
      episode.advanceTo(episode.wakeAt().getAsLong(), this::take);
    }
    return this;
  }

  Optional<Alert> of(String clockId) {
    return Optional.ofNullable(first.get(clockId));
  }

  /** The same, if it was raised after an instant of the log's time. */
  Optional<Alert> after(Instant instant, String clockId) {
    return of(clockId).filter(alert -> alert.knownAt().isAfter(instant));
  }

  private void take(Publication said) {
    if (said instanceof Alert alert && !alert.kind().ends()) {
      first.putIfAbsent(alert.clockId(), alert);
    }
  }
}
