package se.garantivakt.job.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.garantivakt.yaml.Fault;

class StartChecksTest {
  private static final Path RULES = Path.of("config", "rules");

  private final KnownBroker broker = new KnownBroker();

  @Test
  void the_defaults_against_a_broker_as_it_should_be_have_nothing_wrong() {
    assertThat(found()).isEmpty();
  }

  /** Each pair: refused alone with that key, and right one step further. */
  @ParameterizedTest(name = "{0} is refused, {1} is not")
  @CsvSource(
      delimiter = '|',
      value = {
        "output.transaction-timeout=PT10M10S | output.transaction-timeout=PT10M10.001S",
        "output.longest-outage=PT9M50S | output.longest-outage=PT9M49.999S",
        "run.checkpoint-within=PT9M50S | run.checkpoint-within=PT9M49.999S",
        "run.checkpoint-every=PT5M | run.checkpoint-every=PT4M59.999S",
        "output.transaction-timeout=PT15M0.001S | output.transaction-timeout=PT15M",
        "input.longest-delay=PT0.501S | input.longest-delay=PT0.5S",
        "time.jump-step=PT0.501S | time.jump-step=PT0.5S",
        "time.ahead=PT0.499S | time.ahead=PT0.5S",
        "time.historical-after=PT2.6S | time.historical-after=PT2.601S",
        "watch.keep-closed=P89DT23H59M59.999S | watch.keep-closed=P90D",
        "watch.keep-closed=PT0S | watch.keep-closed=P90D"
      })
  void a_contradiction_is_refused_alone_and_not_beyond_its_edge(String refused, String right) {
    assertThat(found(refused)).hasSize(1);
    assertThat(found(right)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "output.transaction-timeout=PT1M | output.transaction-timeout | together (PT10M10S)",
        "output.transaction-timeout=PT1H | output.transaction-timeout | timeout.ms is PT15M",
        "run.checkpoint-every=PT0S | output.delivery | raise run.checkpoint-every, or say at-least",
        "input.longest-delay=PT2M | time.allowance | less than input.longest-delay (PT2M)",
        "time.jump-step=PT1S | time.jump-step | more than time.allowance (PT0.5S)",
        "time.ahead=PT0S | time.ahead | less than time.allowance (PT0.5S)",
        "time.historical-after=PT1S | time.historical-after | together (PT2.6S)",
        "watch.keep-closed=P30D | watch.keep-closed | longest limit of stockholm (P90D)",
        "watch.keep-closed=PT0S | watch.keep-closed | as soon as its clocks have ended",
        "watch.rules=stokholm | watch.rules | did you mean stockholm?",
        "watch.rules=no/such.yaml | watch.rules | is not a file that can be read",
        "run.until=2026-03-05T00:00:00Z | run.until | say run.bounded: true, or never",
        "input.topics.visit=care.contact | input.topics.visit | the topic of input.topics.contact"
      })
  void a_contradiction_is_told_with_its_key_and_what_to_change(
      String assignment, String key, String sentence) {
    assertThat(found(assignment))
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.place().key()).isEqualTo(key);
              assertThat(fault.toString()).contains(sentence);
            });
  }

  @Test
  void a_bounded_run_may_end_somewhere_but_not_before_it_starts() {
    String until = "run.until=2026-03-05T00:00:00Z";
    assertThat(found("run.bounded=true", until)).isEmpty();
    assertThat(found("run.bounded=true", until, "input.start=2026-03-04T23:59:59Z")).isEmpty();
    assertThat(found("run.bounded=true", until, "input.start=2026-03-05T00:00:00Z"))
        .singleElement()
        .asString()
        .contains("run.until", "is not after input.start");
  }

  @Test
  void a_bounded_run_needs_no_allowance_since_its_records_move_time() {
    assertThat(found("run.bounded=true", "input.longest-delay=PT2M")).isEmpty();
  }

  @Test
  void without_transactions_nothing_is_asked_of_them() {
    String once = "output.delivery=at-least-once";
    assertThat(found(once, "run.checkpoint-every=PT0S", "output.transaction-timeout=PT1H"))
        .isEmpty();
  }

  @Test
  void a_broker_that_does_not_tell_its_longest_transaction_refuses_by_itself() {
    broker.allows(Optional.empty());
    assertThat(found("output.transaction-timeout=PT1H")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"care.visit", "guarantee.status", "clinic.finding"})
  void a_topic_that_is_missing_is_told_with_the_command_that_makes_it(String topic) {
    broker.lacks(topic);
    assertThat(found())
        .singleElement()
        .asString()
        .contains("«" + topic + "» is missing on the broker at localhost:9092")
        .contains("garantivakt topics create");
  }

  @Test
  void a_topic_under_another_name_is_looked_for_under_that() {
    broker.lacks("care.visit").has("region.visit", "delete", "LogAppendTime");
    assertThat(found("input.topics.visit=region.visit")).isEmpty();
  }

  @Test
  void an_input_stamped_otherwise_than_expected_is_refused() {
    broker.has("care.visit", "delete", "CreateTime");
    assertThat(found())
        .singleElement()
        .asString()
        .contains("input.topics.visit", "CreateTime, and input.time-stamps expects LogAppendTime");
  }

  @Test
  void a_right_that_is_missing_is_told_with_how_to_give_it_and_hides_its_topic() {
    broker.lacks("care.visit");
    broker.refuses(new Right(Right.Resource.TOPIC, "care.visit", Right.Operation.READ));
    assertThat(found())
        .singleElement()
        .asString()
        .contains("input.topics.visit", "lacks the right Read on the topic care.visit")
        .contains("kafka-acls.sh --bootstrap-server localhost:9092 --add --allow-principal User:")
        .contains("--operation Read --topic care.visit");
  }

  @Test
  void a_setting_allows_other_time_stamps_on_all_inputs() {
    for (String name : SettingsLoader.defaults().input().topicNames()) {
      broker.has(name, "delete", "CreateTime");
    }
    assertThat(found("input.time-stamps=CreateTime")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "guarantee.status, delete",
    "clinic.accessibility, 'compact,delete'",
    "guarantee.alert, compact",
    "guarantee.audit, compact",
    "event.rejected, compact",
    "care.contact, compact"
  })
  void a_topic_that_forgets_otherwise_than_it_should_is_refused(String topic, String cleanup) {
    broker.has(topic, cleanup, "LogAppendTime");
    assertThat(found())
        .singleElement()
        .asString()
        .contains("«" + topic + "» has the cleanup.policy " + cleanup);
  }

  @Test
  void a_broker_that_does_not_answer_is_told_with_its_address_and_the_rest_all_the_same() {
    var checks = new StartChecks(RULES, new SilentBroker());
    assertThat(checks.find(settings("watch.rules=stokholm")))
        .extracting(fault -> fault.place().key())
        .containsExactly("watch.rules", "kafka.bootstrap");
    assertThat(checks.find(settings()))
        .singleElement()
        .asString()
        .contains("«localhost:9092» cannot be asked: silence");
  }

  @Test
  void all_problems_are_told_at_once_each_where_it_was_said() {
    broker.lacks("care.visit").has("guarantee.status", "delete", "CreateTime");
    String[] wrong = {
      "output.transaction-timeout=PT1M", "time.ahead=PT0S", "watch.keep-closed=P1D"
    };
    assertThat(found(wrong))
        .extracting(fault -> fault.place().toString())
        .containsExactly(
            "--set output.transaction-timeout",
            "--set time.ahead",
            "--set watch.keep-closed",
            "default input.topics.visit",
            "default output.topics.status");
    assertThatThrownBy(() -> new StartChecks(RULES, broker).refuse(settings(wrong)))
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining("care.visit");
  }

  private List<Fault> found(String... assignments) {
    return new StartChecks(RULES, broker).find(settings(assignments));
  }

  private static LoadedSettings settings(String... assignments) {
    return new SettingsLoader(Map.of()).load(Optional.empty(), List.of(assignments));
  }

  private static final class SilentBroker implements BrokerFacts {
    @Override
    public Optional<Duration> longestTransaction() {
      throw new BrokerException("silence", new IllegalStateException());
    }

    @Override
    public Map<String, TopicFacts> topics(Collection<String> names) {
      throw new BrokerException("silence", new IllegalStateException());
    }

    @Override
    public Set<Right> refused(Collection<Right> rights) {
      throw new BrokerException("silence", new IllegalStateException());
    }
  }
}
