package se.garantivakt.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import se.garantivakt.event.EventType;
import se.garantivakt.event.LoggedEvent;
import se.garantivakt.job.output.GuaranteeRecords;
import se.garantivakt.job.output.Netted;
import se.garantivakt.job.watch.Watch;
import se.garantivakt.job.watch.WatchedTask;

/** The stream says what the engine says, however its topics lag behind each other. */
class WatchedHistoriesTest {
  private static final Duration FOR_EVER = Duration.ofDays(40_000);

  @Provide
  Arbitrary<History> shipped() {
    return Histories.of(
        Policies.ALL.stream().filter(policy -> policy.switches().equals("{}")).toList());
  }

  @Property(tries = 100)
  void the_operator_nets_to_what_the_engine_says_alone(
      @ForAll("shipped") History history, @ForAll long seed) throws Exception {
    Watch watch =
        Watch.on("2026-01-01")
            .by(Watch.rules(history.policy().ruleSet()))
            .keeping(FOR_EVER, FOR_EVER, 1000);
    try (WatchedTask task = WatchedTask.start(watch)) {
      stream(history, new Random(seed), task);
      Netted streamed = Netted.of(task.records());
      Netted alone = alone(history);
      assertThat(streamed.alerts()).isEqualTo(alone.alerts());
      assertThat(streamed.statuses(this::isNotCancelled))
          .isEqualTo(alone.statuses(this::isNotCancelled));
    }
  }

  /** Topics are read in parts of any size; time is that of the one furthest behind. */
  private static void stream(History history, Random random, WatchedTask task) throws Exception {
    Map<EventType, Deque<LoggedEvent>> topics = new EnumMap<>(EventType.class);
    for (LoggedEvent event : history.log()) {
      topics.computeIfAbsent(event.position().topic(), t -> new ArrayDeque<>()).add(event);
    }
    while (!topics.isEmpty()) {
      List<EventType> open = List.copyOf(topics.keySet());
      Deque<LoggedEvent> topic = topics.get(open.get(random.nextInt(open.size())));
      for (int count = random.nextInt(4); count > 0 && !topic.isEmpty(); count--) {
        task.hear(topic.remove());
      }
      topics.values().removeIf(Deque::isEmpty);
      if (!topics.isEmpty() && random.nextBoolean()) {
        task.time(
            topics.values().stream()
                .mapToLong(rest -> rest.element().position().loggedAt() - 1)
                .min()
                .getAsLong());
      }
    }
    task.time(history.end());
  }

  private static Netted alone(History history) {
    Map<EventType, String> topics = new EnumMap<>(EventType.class);
    for (EventType type : EventType.values()) {
      topics.put(type, "care." + type.wire());
    }
    GuaranteeRecords records = new GuaranteeRecords(history.engine().rules(), topics);
    List<Publication> published = Hearing.inLogOrder(history).published;
    return Netted.of(
        published.stream()
            .filter(said -> !said.isForClinics())
            .map(said -> records.of(said, false))
            .toList());
  }

  /**
   * Whether a clock whose start was voided was ever published depends on which was heard first; if
   * it was, it stays as cancelled.
   */
  private boolean isNotCancelled(JsonNode status) {
    return !status.get("state").asText().equals("cancelled");
  }
}
