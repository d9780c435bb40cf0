package se.garantivakt.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.garantivakt.simulate.SimulatedRecord;
import se.garantivakt.simulate.Simulation;

class TrafficTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 5);
  private static final Load SMALL = new Load(100, 50, 10, 0, 0, 1);

  @Test
  void records_of_one_patient_lie_apart() {
    Map<String, Integer> last = new HashMap<>();
    int index = 0;
    for (SimulatedRecord record : records(SMALL, 20_000)) {
      Integer before = last.put(record.key(), index);
      if (before != null) {
        assertThat(index - before).isGreaterThanOrEqualTo(SMALL.atATime());
      }
      index++;
    }
    assertThat(last.size()).isLessThan(20_000);
  }

  @Test
  void each_patient_tells_what_the_simulation_says_in_its_order() {
    Map<String, List<String>> told = byPatient(records(SMALL, 20_000));
    Map<String, List<String>> simulated =
        byPatient(Simulation.stream(SMALL.simulated(TODAY, 1)).toList());
    int whole = 0;
    for (String patient : told.keySet()) {
      List<String> all = simulated.get(patient);
      List<String> some = told.get(patient);
      assertThat(all).startsWith(some.toArray(String[]::new));
      whole += all.size() == some.size() ? 1 : 0;
    }
    assertThat(whole).isGreaterThan(1_000);
  }

  @Test
  void what_is_repeated_and_shuffled_is_otherwise_the_same() {
    Load disordered = SMALL.disorder(0.5, 40);
    List<SimulatedRecord> records = records(disordered, 20_000);
    Set<String> different = new HashSet<>();
    records.forEach(record -> different.add(text(record)));
    assertThat(different.size()).isBetween(12_000, 15_000);
    records(SMALL, 15_100).forEach(record -> different.remove(text(record)));
    assertThat(different).isEmpty();
    assertThat(byPatientOf(records)).isNotEqualTo(byPatientOf(records(SMALL, 20_000)));
  }

  @Test
  void it_does_not_end_with_a_population() {
    int more = (int) Simulation.stream(SMALL.simulated(TODAY, 1)).count() + 1_000;
    assertThat(records(SMALL, more)).hasSize(more).doesNotHaveDuplicates();
  }

  private static List<SimulatedRecord> records(Load load, int count) {
    Traffic traffic = new Traffic(load, TODAY);
    List<SimulatedRecord> records = new ArrayList<>();
    while (records.size() < count) {
      records.add(traffic.next());
    }
    return records;
  }

  private static List<String> byPatientOf(List<SimulatedRecord> records) {
    return records.stream().map(SimulatedRecord::key).toList();
  }

  private static Map<String, List<String>> byPatient(List<SimulatedRecord> records) {
    Map<String, List<String>> all = new HashMap<>();
    records.forEach(it -> all.computeIfAbsent(it.key(), n -> new ArrayList<>()).add(text(it)));
    return all;
  }

  private static String text(SimulatedRecord record) {
    return record.topicName() + new String(record.value(), java.nio.charset.StandardCharsets.UTF_8);
  }
}
