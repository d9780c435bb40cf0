package se.garantivakt.simulate;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import se.garantivakt.event.Action;
import se.garantivakt.event.Decision;
import se.garantivakt.event.Event;
import se.garantivakt.event.ExemptionCode;

/** Days that waits have PvV in effect, by all days waited: the share that a queue shows. */
record PvvShare(Action start) {
  private static final Set<Action> ENDS =
      Set.of(
          Action.VISIT_STARTED,
          Action.VISIT_COMPLETED,
          Action.DECISION_CLOSED,
          Action.REFERRAL_REJECTED);

  double of(SimulationSettings settings) {
    Map<String, LocalDate> waiting = new HashMap<>();
    Map<String, LocalDate> chosen = new HashMap<>();
    Map<String, LocalDate> until = new HashMap<>();
    double[] days = new double[2];
    Simulation.stream(settings)
        .map(Simulated::event)
        .forEach(
            event -> {
              String id = event.common().episodeId();
              LocalDate day = event.common().occurredAt().date(Days.ZONE);
              if (event.action() == start) {
                waiting.putIfAbsent(id, day);
              } else if (!waiting.containsKey(id)) {
                return;
              } else if (isPvv(event)) {
                chosen.putIfAbsent(id, day);
                ((Decision) event).until().ifPresent(u -> until.put(id, u.date(Days.ZONE)));
              } else if (event.action() == Action.DECISION_RECLAIMED) {
                until.put(id, day);
              } else if (ENDS.contains(event.action())) {
                days[0] += ChronoUnit.DAYS.between(waiting.remove(id), day);
                LocalDate from = chosen.remove(id);
                if (from != null) {
                  LocalDate end = until.getOrDefault(id, day);
                  days[1] += ChronoUnit.DAYS.between(from, end.isBefore(day) ? end : day);
                }
              }
            });
    return days[1] / days[0];
  }

  private static boolean isPvv(Event event) {
    return event instanceof Decision decision && decision.code() == ExemptionCode.PVV;
  }
}
