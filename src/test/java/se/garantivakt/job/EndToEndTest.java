package se.garantivakt.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.garantivakt.event.RejectionReason;
import se.garantivakt.job.settings.JobSettings;
import se.garantivakt.job.settings.OutputTopic;
import se.garantivakt.job.settings.SettingsLoader;
import se.garantivakt.job.time.MachineClock;
import se.garantivakt.job.topics.AskedBroker;
import se.garantivakt.job.topics.Profile;
import se.garantivakt.job.topics.TopicPlans;
import se.garantivakt.job.topics.TopicTending;
import se.garantivakt.local.EmbeddedBroker;
import se.garantivakt.local.OutputReader;
import se.garantivakt.local.RunningJob;
import se.garantivakt.rules.file.RuleSource;
import se.garantivakt.schema.Schemas;
import se.garantivakt.simulate.KafkaTarget;
import se.garantivakt.simulate.RecordSink;
import se.garantivakt.simulate.SimulatedRecord;
import se.garantivakt.simulate.Simulation;
import se.garantivakt.simulate.SimulationSettings;

/** All stories there are, and poison of every kind between them, from topics to topics. */
class EndToEndTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Path RULES = Path.of("config", "rules");

  @TempDir private static Path folder;

  private static EmbeddedBroker broker;
  private static CasesAsRecords cases;
  private static List<SimulatedRecord> poison;
  private static JobSettings settings;
  private static Map<OutputTopic, List<ConsumerRecord<byte[], byte[]>>> said;

  @BeforeAll
  static void run() throws Exception {
    broker = EmbeddedBroker.start(folder.resolve("broker"));
    cases = CasesAsRecords.all();
    poison =
        Simulation.stream(SimulationSettings.defaults().episodes(300).poison(0.2))
            .filter(record -> record.poison().isPresent())
            .toList();
    Instant end = later(cases.end(), poison.get(poison.size() - 1).loggedAt());
    settings =
        new SettingsLoader(Map.of())
            .load(
                Optional.empty(),
                List.of(
                    "kafka.bootstrap=" + broker.bootstrap(),
                    "input.time-stamps=CreateTime",
                    "watch.keep-closed=P20000D",
                    "run.parallelism=2",
                    "run.bounded=true",
                    "run.until=" + end,
                    "run.checkpoint-every=PT1S",
                    "run.checkpoint-folder=" + folder.resolve("checkpoints").toUri()))
            .job();
    try (AskedBroker asked = AskedBroker.of(settings.kafka(), Duration.ofSeconds(10))) {
      new TopicTending(asked)
          .create(new TopicPlans(Path.of("config", "topics.yaml")).of(Profile.LOCAL, settings));
    }
    try (RecordSink sink = new KafkaTarget(broker.bootstrap()).open()) {
      for (SimulatedRecord record : cases.with(poison)) {
        sink.take(record);
      }
    }
    RuleSource rules = RuleSource.named(RULES, "stockholm");
    try (RunningJob job =
        RunningJob.start(new BreachDetection(settings, rules, new MachineClock()))) {
      job.end().get(120, TimeUnit.SECONDS);
    }
    said = new HashMap<>();
    for (OutputTopic topic : settings.output().topics().keySet()) {
      try (OutputReader reader =
          new OutputReader(
              settings.kafka().consumer().properties(), List.of(settings.output().topic(topic)))) {
        said.put(topic, reader.rest());
      }
    }
  }

  @AfterAll
  static void stop() {
    broker.close();
  }

  @Test
  void the_alerts_that_stand_are_those_of_the_engine_alone() {
    Claims claims = new Claims();
    records(OutputTopic.ALERT).forEach(claims::take);
    assertThat(claims.standing()).isEqualTo(alone().claims()).hasSizeGreaterThan(500);
  }

  @Test
  void the_latest_states_are_those_of_the_engine_alone() {
    States states = new States();
    records(OutputTopic.STATUS).forEach(states::take);
    assertThat(states.latest()).isEqualTo(alone().states()).hasSizeGreaterThan(1000);
  }

  @Test
  void every_transition_leads_on_from_the_one_before_to_the_state_that_stands() {
    Map<String, String> states = new TreeMap<>();
    for (JsonNode audit : records(OutputTopic.AUDIT)) {
      if (audit.get("kind").textValue().equals("transition")) {
        String clockId = audit.get("clockId").textValue();
        assertThat(audit.get("from").textValue()).isEqualTo(states.get(clockId));
        states.put(clockId, audit.get("to").textValue());
      }
    }
    Map<String, String> latest = new TreeMap<>();
    records(OutputTopic.STATUS)
        .forEach(s -> latest.put(s.get("clockId").textValue(), s.get("state").textValue()));
    assertThat(states).isEqualTo(latest);
  }

  @Test
  void every_input_becomes_one_outcome() {
    long outcomes =
        records(OutputTopic.AUDIT).stream()
            .filter(audit -> audit.get("kind").textValue().equals("outcome"))
            .count();
    assertThat(outcomes).isEqualTo(cases.records().size());
    assertThat(places()).doesNotHaveDuplicates().hasSize(cases.records().size() + poison.size());
    assertThat(said.get(OutputTopic.REJECTED)).hasSameSizeAs(poison);
  }

  @Test
  void poison_of_every_kind_is_rejected_with_where_it_lies_and_what_it_held() {
    Map<String, Long> reasons =
        records(OutputTopic.REJECTED).stream()
            .collect(
                Collectors.groupingBy(r -> r.get("reason").textValue(), Collectors.counting()));
    Map<String, Long> sent =
        poison.stream()
            .collect(Collectors.groupingBy(r -> r.poison().get().name(), Collectors.counting()));
    assertThat(reasons).isEqualTo(sent).hasSize(RejectionReason.values().length - 1);
    assertThat(
            records(OutputTopic.REJECTED).stream()
                .filter(r -> !r.get("personal").booleanValue())
                .map(r -> r.get("bytes").textValue()))
        .containsExactlyInAnyOrderElementsOf(
            poison.stream()
                .filter(r -> r.poison().get() != RejectionReason.PERSONAL_NUMBER)
                .map(r -> Base64.getEncoder().encodeToString(r.value()))
                .toList());
    for (JsonNode rejected : records(OutputTopic.REJECTED)) {
      assertThat(rejected.get("topic").textValue()).startsWith("care.");
      assertThat(rejected.get("offset").isIntegralNumber()).isTrue();
      assertThat(rejected.get("bytes").isNull()).isEqualTo(rejected.get("personal").booleanValue());
    }
  }

  @Test
  void everything_that_was_said_holds_against_its_schema_and_carries_its_headers() {
    said.forEach(
        (topic, records) ->
            records.stream()
                .filter(record -> record.value() != null)
                .forEach(
                    record -> {
                      assertThat(Schemas.errors(topic.contract(), json(record.value()))).isEmpty();
                      assertThat(header(record, "schema")).isEqualTo(topic.contract() + "/1");
                      assertThat(header(record, "content-type")).isEqualTo("application/json");
                      assertThat(header(record, "rule-set-version"))
                          .isEqualTo(topic == OutputTopic.REJECTED ? "" : "stockholm/1");
                    }));
  }

  @Test
  void all_that_is_said_of_an_episode_lies_in_one_partition_of_each_topic() {
    Map<String, Integer> partitions = new HashMap<>();
    for (ConsumerRecord<byte[], byte[]> record : said.get(OutputTopic.STATUS)) {
      String episode = json(record.value()).get("episodeId").textValue();
      assertThat(partitions.merge(episode, record.partition(), (a, b) -> b))
          .isEqualTo(record.partition());
    }
    for (ConsumerRecord<byte[], byte[]> record : said.get(OutputTopic.AUDIT)) {
      String episode = json(record.value()).get("episodeId").textValue();
      assertThat(partitions.getOrDefault(episode, record.partition()))
          .isEqualTo(record.partition());
    }
  }

  /** Where each input lay that became something. */
  private static List<String> places() {
    List<String> places = new ArrayList<>();
    records(OutputTopic.REJECTED).forEach(r -> places.add(place(r)));
    records(OutputTopic.AUDIT).stream()
        .filter(audit -> audit.get("kind").textValue().equals("outcome"))
        .forEach(audit -> places.add(place(audit.get("origin"))));
    return places;
  }

  private static String place(JsonNode of) {
    return of.get("topic") + "/" + of.get("partition") + "/" + of.get("offset");
  }

  private static EngineAlone alone() {
    return new EngineAlone(
        RuleSource.named(RULES, "stockholm"),
        cases.events(),
        settings.run().until().end().orElseThrow());
  }

  private static List<JsonNode> records(OutputTopic topic) {
    return said.get(topic).stream().map(record -> json(record.value())).toList();
  }

  private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
    var header = record.headers().lastHeader(name);
    return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static JsonNode json(byte[] bytes) {
    try {
      return MAPPER.readTree(bytes);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
