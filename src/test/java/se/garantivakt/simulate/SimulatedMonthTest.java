package se.garantivakt.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import se.garantivakt.engine.Alert;
import se.garantivakt.engine.Flag;
import se.garantivakt.engine.Outcome;
import se.garantivakt.engine.State;
import se.garantivakt.engine.Status;
import se.garantivakt.event.LoggedEvent;
import se.garantivakt.replay.Playback;
import se.garantivakt.replay.StandingAlerts;
import se.garantivakt.replay.Tale;

/** The engine hears a simulated month by the rules of the region. */
class SimulatedMonthTest {
  private static final SimulationSettings MONTH = Simulated.MONTH.scale(0.02);

  @Test
  void every_state_every_kind_of_alert_and_every_outcome_comes_of_it() {
    List<LoggedEvent> events = Simulation.stream(MONTH).map(Simulated::logged).toList();
    Instant end = MONTH.from().plusDays(30).atStartOfDay(Days.ZONE).toInstant();
    Set<State> states = EnumSet.noneOf(State.class);
    Set<Alert.Kind> alerts = EnumSet.noneOf(Alert.Kind.class);
    Set<Flag> flags = EnumSet.noneOf(Flag.class);
    Set<String> outcomes = new TreeSet<>();
    int[] heard = new int[1];
    StandingAlerts standing = new StandingAlerts();
    new Playback(Tale.engine("stockholm"))
        .play(
            events,
            end,
            published -> {
              if (published instanceof Status status) {
                states.add(status.state());
                flags.addAll(status.flags());
              } else if (published instanceof Alert alert) {
                alerts.add(alert.kind());
                standing.take(alert);
              } else if (published instanceof Outcome outcome) {
                heard[0]++;
                outcomes.add(outcome.kind().toString());
              }
            });

    assertThat(states).containsExactlyInAnyOrder(State.values());
    assertThat(alerts).containsExactlyInAnyOrder(Alert.Kind.values());
    assertThat(heard[0]).isEqualTo(events.size());
    assertThat(outcomes).hasSize(3);
    assertThat(standing.alerts()).isNotEmpty();
    assertThat(flags).hasSizeGreaterThan(5);
  }
}
