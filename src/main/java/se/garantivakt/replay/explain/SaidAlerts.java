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

/** Hears the engine tell an episode, and keeps the alerts that it says. */
final class SaidAlerts {
  private final Episode episode;
  private final List<Alert> said = new ArrayList<>();

  private SaidAlerts(Engine engine, String episodeId) {
    this.episode = new Episode(engine, episodeId);
  }

  /** Of what was logged, time passing up to the last of it and no further. */
  static SaidAlerts hearing(Engine engine, String episodeId, List<LoggedEvent> inLogOrder) {
    SaidAlerts alerts = new SaidAlerts(engine, episodeId);
    for (LoggedEvent event : inLogOrder) {
      alerts.episode.advanceTo(event.position().loggedAt() - 1, alerts::take);
      alerts.episode.hear(event, alerts::take);
    }
    return alerts;
  }

  /** And of time alone, as long as it changes anything. */
  SaidAlerts whenNothingElseBecomesKnown() {
    while (episode.wakeAt().isPresent()) {
      episode.advanceTo(episode.wakeAt().getAsLong(), this::take);
    }
    return this;
  }

  /** The first of a clock, which raises one: what ends others comes after them. */
  Optional<Alert> firstOf(String clockId) {
    return said.stream().filter(alert -> alert.clockId().equals(clockId)).findFirst();
  }

  /** When one of that name was said first. */
  Optional<Instant> when(String alertId) {
    return said.stream()
        .filter(alert -> alert.alertId().equals(alertId))
        .map(Alert::at)
        .findFirst();
  }

  private void take(Publication publication) {
    if (publication instanceof Alert alert) {
      said.add(alert);
    }
  }
}
