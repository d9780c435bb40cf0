package se.garantivakt.drill;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.garantivakt.simulate.SimulatedRecord;
import se.garantivakt.simulate.Simulation;

class MentionedTest {
  private final Mentioned mentioned = new Mentioned();
  private final List<SimulatedRecord> records =
      Simulation.stream(Load.usual().poison(0.5, 1).simulated(LocalDate.of(2026, 3, 5), 1))
          .limit(500)
          .toList();

  @Test
  void every_record_of_a_load_is_found_in_a_log_whatever_stands_around_it() {
    records.forEach(mentioned::note);
    for (SimulatedRecord record : records) {
      assertThat(mentioned.in("WARN task(" + record.key() + ")#1: gone")).isEqualTo(1);
      assertThat(mentioned.in("was: " + new String(record.value(), UTF_8))).isPositive();
    }
  }

  @Test
  void personal_numbers_of_unreadable_records_are_looked_for() {
    records.forEach(mentioned::note);
    assertThat(mentioned.in("refused 19121212-1212, a number")).isEqualTo(1);
  }

  @Test
  void ids_that_the_load_did_not_mention_are_none_of_it() {
    records.forEach(mentioned::note);
    assertThat(mentioned.in("Job 5359001d6e4a6522301c333b55f22c36 has state RUNNING")).isZero();
    assertThat(mentioned.in("producer c0013b97-02f8-408a-aab3-e24592ce264b")).isZero();
  }

  @Test
  void an_id_that_would_not_be_found_is_refused() {
    SimulatedRecord record = records.get(0);
    SimulatedRecord odd =
        new SimulatedRecord(
            record.topic(), "episode 1", record.value(), record.loggedAt(), 0, 0, Optional.empty());
    assertThatThrownBy(() -> mentioned.note(odd)).hasMessageContaining("shape");
  }
}
