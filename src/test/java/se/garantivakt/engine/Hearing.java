package se.garantivakt.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.garantivakt.event.LoggedEvent;
import se.garantivakt.replay.StandingAlerts;

/** An episode as it is heard, with all that it published and what of it stands. */
final class Hearing {
  final Episode episode;
  final List<Publication> published = new ArrayList<>();
  final StandingAlerts alerts = new StandingAlerts();
  final Map<String, Status> latest = new LinkedHashMap<>();

  Hearing(Engine engine) {
    this.episode = new Episode(engine, History.EPISODE);
  }

  /** The whole history in the order of its log, time passing between, up to its end. */
  static Hearing inLogOrder(History history) {
    return new Hearing(history.engine()).play(history.log()).advanceTo(history.end());
  }

  Hearing play(List<LoggedEvent> inLogOrder) {
    for (LoggedEvent event : inLogOrder) {
      advanceTo(event.position().loggedAt() - 1);
      hear(event);
    }
    return this;
  }

  Hearing hear(LoggedEvent event) {
    episode.hear(event, this::take);
    return this;
  }

  Hearing advanceTo(long instant) {
    episode.advanceTo(instant, this::take);
    return this;
  }

  private void take(Publication publication) {
    published.add(publication);
    if (publication instanceof Alert alert) {
      alerts.take(alert);
    } else if (publication instanceof Status status) {
      latest.put(status.clockId(), status);
    } else if (publication instanceof Tombstone tombstone) {
      latest.remove(tombstone.clockId());
    }
  }
}
