package se.garantivakt.cases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.garantivakt.engine.Alert;
import se.garantivakt.engine.Counted;
import se.garantivakt.engine.Engine;
import se.garantivakt.engine.Outcome;
import se.garantivakt.engine.Publication;
import se.garantivakt.replay.StandingAlerts;

/** What has been said of a case. */
final class Said {
  final StandingAlerts alerts = new StandingAlerts();
  final Map<String, List<String>> outcomes = new HashMap<>();
  final CaseFigures figures;

  Said(Engine engine) {
    this.figures = new CaseFigures(engine);
  }

  void take(Publication publication) {
    if (publication instanceof Alert alert) {
      alerts.take(alert);
    } else if (publication instanceof Outcome outcome) {
      outcome(outcome.eventId(), outcome.kind().wire());
    } else if (publication instanceof Counted counted) {
      figures.take(counted);
    }
  }

  void outcome(String eventId, String outcome) {
    outcomes.computeIfAbsent(eventId, id -> new ArrayList<>()).add(outcome);
  }
}
