package se.garantivakt.job;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.garantivakt.event.RejectionReason;
import se.garantivakt.job.settings.OutputTopic;
import se.garantivakt.schema.Schemas;

/**
 * All stories there are, erasures among them, and poison of every kind between them, from topics to
 * topics.
 *
 * <p>What is said is that of the engine alone on what lies in the topics, in the order of the log;
 * but two topics are not read in step. Not determined by the log is therefore the order in which an
 * episode's events of different topics are heard, and what depends on it: the outcomes (whether the
 * clock or event that another speaks of was known yet, which of two with one id was the first, what
 * came after an erasure), the transitions on the way, their causes and when they were known. So
 * outcomes are compared one and all in the order in which they were said; transitions to the field
 * where that is the log's, and elsewhere in what they came to. An erasure is carried out when it is
 * heard: what waited for its time is not said any more.
 */
class EndToEndTest {
  private static EndToEndRun run;

  @BeforeAll
  static void run(@TempDir Path folder) throws Exception {
    run = EndToEndRun.in(folder);
  }

  @Test
  void the_alerts_that_stand_are_those_of_the_engine_alone() {
    Claims claims = new Claims();
    run.said().alerts().forEach(claims::take);
    Map<String, String> ofTheEngine = new TreeMap<>(claims.standing());
    ofTheEngine.keySet().removeIf(id -> id.contains(StandingForecasts.MARK));
    assertThat(ofTheEngine).isEqualTo(run.alone().claims()).hasSizeGreaterThan(500);
  }

  @Test
  void breaches_foreseen_by_a_forecast_stand_only_of_clocks_that_run_without_a_booking() {
    StandingForecasts.areOfClocksThatWait(run.said(), run.latest());
  }

  @Test
  void the_latest_states_are_those_of_the_engine_alone() {
    assertThat(run.latest()).isEqualTo(run.alone().states()).hasSizeGreaterThan(1000);
  }

  @Test
  void every_input_becomes_one_outcome() {
    assertThat(run.said().outcomes()).hasSameSizeAs(run.stories().records());
    assertThat(run.places())
        .doesNotHaveDuplicates()
        .hasSize(run.stories().records().size() + run.poison().size());
    assertThat(run.said().of(OutputTopic.REJECTED)).hasSameSizeAs(run.poison());
  }

  @Test
  void every_outcome_is_that_of_the_engine_alone_in_the_order_of_hearing() {
    assertThat(run.hearing().isInOrderWithinTopics()).isTrue();
    assertThat(lines(run.said().outcomes(), o -> true))
        .containsExactlyInAnyOrderElementsOf(
            lines(run.hearing().outcomes(EndToEndRun.RULES), o -> true));
  }

  @Test
  void and_in_the_order_of_the_log_where_that_is_the_order_of_hearing() {
    Set<String> ordered = run.hearing().inTheLogsOrder();
    assertThat(ordered).hasSizeGreaterThan(500);
    assertThat(lines(run.said().outcomes(), o -> ordered.contains(episode(o))))
        .containsExactlyInAnyOrderElementsOf(
            lines(run.alone().outcomes(), o -> ordered.contains(episode(o))));
    Predicate<JsonNode> comparable = t -> ordered.contains(episode(t)) && !isErased(t);
    assertThat(lines(run.said().transitions(), comparable))
        .containsExactlyInAnyOrderElementsOf(lines(run.alone().transitions(), comparable));
  }

  @Test
  void every_transition_leads_on_from_the_one_before_to_the_state_that_stands() {
    Map<String, String> states = new TreeMap<>();
    for (JsonNode transition : run.said().transitions()) {
      String clockId = transition.get("clockId").textValue();
      assertThat(transition.get("from").textValue()).isEqualTo(states.get(clockId));
      states.put(clockId, transition.get("to").textValue());
    }
    Map<String, String> published = new TreeMap<>();
    run.said()
        .of(OutputTopic.STATUS)
        .forEach(s -> published.put(s.get("clockId").textValue(), s.get("state").textValue()));
    assertThat(states).isEqualTo(published);
  }

  @Test
  void what_transitions_came_to_is_that_of_the_engine_alone() {
    assertThat(last(run.said().transitions())).isEqualTo(last(run.alone().transitions()));
  }

  @Test
  void of_an_erased_care_need_nothing_stands_and_every_clock_was_taken_out() {
    Map<String, Boolean> out = new TreeMap<>();
    for (ConsumerRecord<byte[], byte[]> status : run.said().raw(OutputTopic.STATUS)) {
      String clockId = new String(status.key(), UTF_8);
      if (clockId.startsWith(Erasures.CLOCKS)) {
        out.put(clockId, status.value() == null);
      }
    }
    assertThat(out).containsKeys(Erasures.SAID_IN_ANY_ORDER).doesNotContainValue(false);
    assertThat(run.alone().tombstones()).containsAll(out.keySet());
    Claims claims = new Claims();
    run.said().alerts().stream().filter(EndToEndTest::isErased).forEach(claims::take);
    assertThat(claims.standing()).isEmpty();
  }

  @Test
  void what_is_logged_after_an_erasure_and_heard_after_it_is_ignored() {
    Map<String, OffsetDateTime> erased = new TreeMap<>();
    int after = 0;
    for (JsonNode outcome : run.said().outcomes()) {
      OffsetDateTime at = OffsetDateTime.parse(outcome.get("at").textValue());
      OffsetDateTime gone = erased.get(episode(outcome));
      if (gone != null && at.isAfter(gone)) {
        assertThat(outcome.get("outcome").textValue()).isEqualTo("ignored");
        assertThat(outcome.get("reason").textValue()).isEqualTo("ERASED");
        after++;
      } else if (outcome.get("eventId").textValue().startsWith(Erasures.ERASURE)) {
        erased.put(episode(outcome), at);
      }
    }
    assertThat(erased).hasSize(Erasures.COUNT);
    assertThat(after).isGreaterThanOrEqualTo(Erasures.AFTERWARDS);
  }

  @Test
  void poison_of_every_kind_is_rejected_with_where_it_lies_and_what_it_held() {
    Map<String, Long> reasons =
        run.said().of(OutputTopic.REJECTED).stream()
            .collect(
                Collectors.groupingBy(r -> r.get("reason").textValue(), Collectors.counting()));
    Map<String, Long> sent =
        run.poison().stream()
            .collect(Collectors.groupingBy(r -> r.poison().get().name(), Collectors.counting()));
    assertThat(reasons).isEqualTo(sent).hasSize(RejectionReason.values().length);
    assertThat(
            run.said().of(OutputTopic.REJECTED).stream()
                .filter(r -> !r.get("personal").booleanValue())
                .map(r -> r.get("bytes").textValue()))
        .containsExactlyInAnyOrderElementsOf(
            run.poison().stream()
                .filter(r -> r.poison().get() != RejectionReason.PERSONAL_NUMBER)
                .map(r -> Base64.getEncoder().encodeToString(r.value()))
                .toList());
    for (JsonNode rejected : run.said().of(OutputTopic.REJECTED)) {
      assertThat(rejected.get("topic").textValue()).startsWith("care.");
      assertThat(rejected.get("offset").isIntegralNumber()).isTrue();
      assertThat(rejected.get("bytes").isNull()).isEqualTo(rejected.get("personal").booleanValue());
    }
  }

  @Test
  void the_rows_of_all_clinics_add_up_to_those_of_the_region() {
    for (String kind : List.of("dayEnd", "monthEnd")) {
      RegionSums sums = new RegionSums(run.said().of(OutputTopic.ACCESSIBILITY), kind);
      assertThat(sums.size()).isGreaterThan(100);
      assertThat(sums.differences()).as(kind).isEmpty();
    }
  }

  @Test
  void everything_that_was_said_holds_against_its_schema_and_carries_its_headers() {
    for (OutputTopic topic : Published.TOPICS) {
      for (JsonNode record : run.said().of(topic)) {
        assertThat(Schemas.errors(topic.contract(), record)).isEmpty();
      }
      for (ConsumerRecord<byte[], byte[]> record : run.said().raw(topic)) {
        assertThat(header(record, "schema")).isEqualTo(topic.contract() + "/1");
        assertThat(header(record, "content-type")).isEqualTo("application/json");
        assertThat(header(record, "rule-set-version"))
            .isEqualTo(topic == OutputTopic.REJECTED ? "" : "stockholm/1");
      }
    }
  }

  @Test
  void all_that_is_said_of_an_episode_lies_in_one_partition_of_each_topic() {
    Map<String, Integer> partitions = new HashMap<>();
    for (ConsumerRecord<byte[], byte[]> record : run.said().raw(OutputTopic.AUDIT)) {
      String episode = new String(record.key(), UTF_8);
      assertThat(partitions.merge(episode, record.partition(), (a, b) -> b))
          .isEqualTo(record.partition());
    }
    Map<String, String> episodes = new HashMap<>();
    run.said()
        .of(OutputTopic.STATUS)
        .forEach(s -> episodes.put(s.get("clockId").textValue(), episode(s)));
    for (ConsumerRecord<byte[], byte[]> record : run.said().raw(OutputTopic.STATUS)) {
      assertThat(partitions.get(episodes.get(new String(record.key(), UTF_8))))
          .isEqualTo(record.partition());
    }
  }

  private static boolean isErased(JsonNode record) {
    return episode(record).startsWith(Erasures.EPISODES);
  }

  /** The last transition of each clock, in what does not tell how it was come to. */
  private static Map<String, String> last(List<JsonNode> transitions) {
    Map<String, String> last = new TreeMap<>();
    for (JsonNode transition : transitions) {
      if (!isErased(transition)) {
        String what = transition.get("to") + " " + transition.get("deadlineAfter");
        last.put(transition.get("clockId").textValue(), what + " " + transition.get("ruleVersion"));
      }
    }
    return last;
  }

  private static List<String> lines(List<JsonNode> records, Predicate<JsonNode> wanted) {
    return records.stream().filter(wanted).map(JsonNode::toString).toList();
  }

  private static String episode(JsonNode record) {
    return record.get("episodeId").textValue();
  }

  private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
    var header = record.headers().lastHeader(name);
    return header == null ? "" : new String(header.value(), UTF_8);
  }
}
