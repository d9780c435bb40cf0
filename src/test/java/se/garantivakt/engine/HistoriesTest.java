package se.garantivakt.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Example;

/** What generated histories come to; where they reached nothing, properties would hold nothing. */
class HistoriesTest {

  @Example
  void histories_reach_every_state_alert_outcome_and_flag() {
    List<Object> wanted = new ArrayList<>();
    wanted.addAll(Arrays.asList(State.values()));
    wanted.addAll(Arrays.asList(Alert.Kind.values()));
    wanted.addAll(Arrays.asList(Outcome.Kind.values()));
    wanted.addAll(Arrays.asList(Flag.values()));
    wanted.add("second clock");
    wanted.add("two periods");
    Set<Object> reached = new HashSet<>();
    Histories.of(Policies.ALL)
        .sampleStream()
        .limit(10_000)
        .takeWhile(history -> !reached.containsAll(wanted))
        .forEach(history -> Hearing.inLogOrder(history).published.forEach(p -> note(p, reached)));
    assertThat(reached).containsAll(wanted);
  }

  private static void note(Publication publication, Set<Object> reached) {
    if (publication instanceof Status status) {
      reached.add(status.state());
      reached.addAll(status.flags());
      reached.add(status.clockId().endsWith("#2") ? "second clock" : "");
      reached.add(status.pauses().size() > 1 ? "two periods" : "");
    } else if (publication instanceof Alert alert) {
      reached.add(alert.kind());
    } else if (publication instanceof Outcome outcome) {
      reached.add(outcome.kind());
    }
  }
}
