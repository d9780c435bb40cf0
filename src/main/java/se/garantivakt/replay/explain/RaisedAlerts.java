package se.garantivakt.replay.explain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.garantivakt.engine.Alert;
import se.garantivakt.engine.Engine;
import se.garantivakt.engine.Episode;
import se.garantivakt.engine.Publication;
import se.garantivakt.event.LoggedEvent;

/** Hears the engine tell an episode, and keeps the alerts that it raises. */
final class RaisedAlerts {
  private final Episode episode;
  private final List<Alert> raised = new ArrayList<>();

  private RaisedAlerts(Engine engine, String episodeId) {
    this.episode = new Episode(engine, episodeId);
  }

  /** Of what was logged, time passing up to the last of it and no further. */
  static RaisedAlerts hearing(Engine engine, String episodeId, List<LoggedEvent> inLogOrder) {
    RaisedAlerts alerts = new RaisedAlerts(engine, episodeId);
    for (LoggedEvent event : inLogOrder) {
      alerts.episode.advanceTo(event.position().loggedAt() - 1, alerts::take);
      alerts.episode.hear(event, alerts::take);
    }
    return alerts;
  }

  /** And of time alone, as long as it changes anything. */
  RaisedAlerts whenNothingElseBecomesKnown() {
    while (episode.wakeAt().isPresent()) {
      episode.advanceTo(episode.wakeAt().getAsLong(), this::take);
    }
    return this;
  }

  /** The first of a clock. */
  Optional<Alert> firstOf(String clockId) {
    return raised.stream().filter(alert -> alert.clockId().equals(clockId)).findFirst();
  }

  /** When one of that name was raised first. */
  Optional<Instant> when(String alertId) {
    return raised.stream()
        .filter(alert -> alert.alertId().equals(alertId))
        .map(Alert::at)
        .findFirst();
  }

  private void take(Publication said) {
    if (said instanceof Alert alert && !alert.kind().ends()) {
      raised.add(alert);
    }
  }
}
