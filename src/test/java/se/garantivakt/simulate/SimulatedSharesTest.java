package se.garantivakt.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.garantivakt.event.Action;

/** Figures drawn are near those published, on samples that are the same every time. */
class SimulatedSharesTest {

  @Test
  void waits_to_a_first_visit_leave_the_queue_that_was_published() {
    double[] shares = shares(Odds.FIRST_VISIT);
    assertThat(shares[0]).isCloseTo(45.4, within(1.5));
    assertThat(shares[1]).isCloseTo(23.5, within(1.0));
    assertThat(shares[2]).isCloseTo(12.8, within(1.0));
    assertThat(shares[3]).isCloseTo(18.4, within(1.5));
  }

  @Test
  void waits_to_treatment_leave_the_queue_that_was_published() {
    double[] shares = shares(Odds.TREATMENT);
    assertThat(shares[0]).isCloseTo(35.1, within(1.5));
    assertThat(shares[1]).isCloseTo(22.3, within(1.0));
    assertThat(shares[2]).isCloseTo(13.8, within(1.0));
    assertThat(shares[3]).isCloseTo(28.7, within(1.5));
  }

  @Test
  void two_of_three_see_a_gp_the_same_day_and_one_of_nine_after_a_week() {
    Dice dice = Dice.of(1);
    long sample = 20_000;
    List<Integer> days =
        IntStream.range(0, (int) sample).mapToObj(i -> Odds.GP_VISIT_DAYS.draw(dice)).toList();
    assertThat(share(days, 0)).isCloseTo(0.66, within(0.015));
    assertThat(share(days, 1)).isCloseTo(0.09, within(0.01));
    assertThat(share(days, 8)).isCloseTo(0.11, within(0.01));
  }

  /** In per cent, of a queue in a steady state. */
  private static double[] shares(Waits waits) {
    Dice dice = Dice.of(1);
    double[] bands = new double[4];
    int[] ends = {31, 61, 91, Integer.MAX_VALUE};
    double sum = 0;
    for (int i = 0; i < 100_000; i++) {
      // In the queue on each day before the last; half a day, since days are whole.
      double wait = waits.draw(dice) + 0.5;
      double from = 0;
      for (int band = 0; band < 4; band++) {
        double here = Math.max(0, Math.min(wait, ends[band]) - from);
        bands[band] += here;
        sum += here;
        from = ends[band];
      }
    }
    for (int band = 0; band < 4; band++) {
      bands[band] *= 100 / sum;
    }
    return bands;
  }

  @Test
  void the_published_share_of_the_queue_waits_by_its_own_choice() {
    SimulationSettings many = Simulated.MONTH.episodes(60_000).scale(1).disorder(0);
    assertThat(new PvvShare(Action.REFERRAL_DECIDED).of(many)).isBetween(0.02, 0.03);
    assertThat(new PvvShare(Action.DECISION_TREATMENT).of(many)).isBetween(0.04, 0.07);
  }

  @Test
  void one_in_four_contacts_needs_an_assessment_and_nine_of_ten_are_answered_the_same_day() {
    Map<Action, Long> counts = new HashMap<>();
    Map<String, LocalDate> sought = new HashMap<>();
    long[] sameDay = new long[1];
    Simulation.stream(Simulated.MONTH.episodes(20_000).scale(0.2).disorder(0))
        .map(Simulated::event)
        .forEach(
            event -> {
              counts.merge(event.action(), 1L, Long::sum);
              LocalDate day = event.common().occurredAt().date(Days.ZONE);
              if (event.action() == Action.CONTACT_SOUGHT) {
                sought.put(event.common().episodeId(), day);
              } else if (event.action() == Action.CONTACT_ANSWERED) {
                sameDay[0] += day.equals(sought.get(event.common().episodeId())) ? 1 : 0;
              }
            });
    double all = counts.get(Action.CONTACT_SOUGHT);
    assertThat(counts.get(Action.DECISION_ASSESSMENT_NEEDED) / all)
        .isCloseTo(5_400 / 21_000.0, within(0.015));
    assertThat(sameDay[0] / all).isCloseTo(0.89, within(0.03));
  }

  @Test
  void a_tenth_of_the_volume_begins_a_tenth_of_the_episodes() {
    long weekdays = 22;
    Simulation simulation = new Simulation(Simulated.MONTH.scale(0.1));
    simulation.forEachRemaining(record -> {});
    double perWeekday = 21_000 + 460 + 145 + 33;
    assertThat((double) simulation.begun())
        .isCloseTo(0.1 * (weekdays * perWeekday + 8 * 2_100), within(300.0));
  }

  private static double share(List<Integer> days, int day) {
    return days.stream().filter(d -> d == day).count() / (double) days.size();
  }
}
