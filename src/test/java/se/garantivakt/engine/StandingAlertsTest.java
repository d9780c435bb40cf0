package se.garantivakt.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import se.garantivakt.event.LoggedEvent;
import se.garantivakt.replay.StandingAlerts;

/** At every step of a history, in whatever order it is heard, the alerts that stand are true. */
@Domain(Histories.class)
@Domain(DomainContext.Global.class)
class StandingAlertsTest {

  @Property(tries = 1000)
  void warnings_stand_only_on_clocks_that_wait_and_speak_of_their_deadline_to_their_unit(
      @ForAll History history, @ForAll long seed) {
    atEveryStep(
        history,
        seed,
        hearing -> {
          for (Alert alert : standing(hearing, Alert.Kind.IMMINENT, Alert.Kind.FORESEEN)) {
            Status clock = hearing.latest.get(alert.clockId());
            assertThat(clock.state()).isIn(State.RUNNING, State.PAUSED);
            assertThat(alert.deadline()).isPresent().isEqualTo(clock.deadline());
            assertThat(alert.breachAt()).isEqualTo(clock.breachAt());
            assertThat(alert.clinicId()).isEqualTo(clock.clinicId());
            if (alert.kind() == Alert.Kind.FORESEEN) {
              assertThat(clock.bookedFor()).isPresent();
            }
          }
        });
  }

  @Property(tries = 1000)
  void one_alert_of_its_breach_stands_on_a_clock_that_is_breached_and_none_on_others(
      @ForAll History history, @ForAll long seed) {
    atEveryStep(
        history,
        seed,
        hearing -> {
          Collection<Alert> breaches = standing(hearing, Alert.Kind.BREACHED);
          for (Status clock : hearing.latest.values()) {
            List<Alert> of =
                breaches.stream().filter(a -> a.clockId().equals(clock.clockId())).toList();
            assertThat(of).as(clock.clockId()).hasSize(clock.state().isBreached() ? 1 : 0);
            of.forEach(a -> assertThat(a.deadline()).isEqualTo(clock.deadline()));
            of.forEach(a -> assertThat(a.breachAt()).isEqualTo(clock.breachedAt()));
          }
        });
  }

  @Property(tries = 1000)
  void every_record_that_ends_alerts_names_some_that_stand(
      @ForAll History history, @ForAll long seed) {
    Hearing hearing = atEveryStep(history, seed, h -> {});
    StandingAlerts alerts = new StandingAlerts();
    for (Publication publication : hearing.published) {
      if (publication instanceof Alert alert) {
        List<String> standing = alerts.alerts().stream().map(Alert::alertId).toList();
        assertThat(alert.kind().ends()).isEqualTo(!alert.concerns().isEmpty());
        assertThat(standing).containsAll(alert.concerns());
        alerts.take(alert);
      }
    }
  }

  @Property(tries = 1000)
  void what_stands_is_said_again_only_to_another_unit_or_of_another_time(
      @ForAll History history, @ForAll long seed) {
    Hearing hearing = atEveryStep(history, seed, h -> {});
    StandingAlerts alerts = new StandingAlerts();
    Set<String> resolved = new HashSet<>();
    for (Publication publication : hearing.published) {
      if (!(publication instanceof Alert alert)) {
        continue;
      }
      Optional<Alert> stood =
          alerts.alerts().stream().filter(a -> a.alertId().equals(alert.alertId())).findFirst();
      if (stood.isPresent() && !resolved.contains(alert.alertId())) {
        assertThat(alert.at()).as(alert.toString()).isNotEqualTo(stood.get().at());
      }
      if (alert.kind() == Alert.Kind.RESOLVED) {
        resolved.addAll(alert.concerns());
      } else {
        resolved.remove(alert.alertId());
      }
      alerts.take(alert);
    }
  }

  /**
   * Plays a history, at times out of order and with time running ahead, and looks at every step.
   */
  private static Hearing atEveryStep(History history, long seed, Consumer<Hearing> look) {
    Random random = new Random(seed);
    List<LoggedEvent> order = new ArrayList<>(history.log());
    for (int swaps = random.nextInt(4); swaps > 0 && order.size() > 1; swaps--) {
      Collections.swap(order, random.nextInt(order.size()), random.nextInt(order.size()));
    }
    Hearing hearing = new Hearing(history.engine());
    for (LoggedEvent event : order) {
      hearing.advanceTo(event.position().loggedAt() - 1);
      look.accept(hearing);
      hearing.hear(event);
      look.accept(hearing);
    }
    hearing.advanceTo(history.end());
    look.accept(hearing);
    return hearing;
  }

  private static Collection<Alert> standing(Hearing hearing, Alert.Kind... kinds) {
    Set<Alert.Kind> wanted = Set.of(kinds);
    return hearing.alerts.alerts().stream().filter(a -> wanted.contains(a.kind())).toList();
  }
}
