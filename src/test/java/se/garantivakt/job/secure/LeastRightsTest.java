package se.garantivakt.job.secure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.garantivakt.cli.CommandRun;
import se.garantivakt.job.BreachDetection;
import se.garantivakt.job.ClockByHand;
import se.garantivakt.job.Published;
import se.garantivakt.job.StoryRecords;
import se.garantivakt.job.settings.LoadedSettings;
import se.garantivakt.job.settings.SettingsLoader;
import se.garantivakt.job.settings.StartChecks;
import se.garantivakt.job.topics.AskedBroker;
import se.garantivakt.job.watch.Watch;
import se.garantivakt.local.RunningJob;
import se.garantivakt.simulate.KafkaTarget;
import se.garantivakt.simulate.RecordSink;
import se.garantivakt.simulate.SimulatedRecord;

/** The job on a broker with TLS and passwords, where its user may do what the docs say only. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LeastRightsTest {
  private static final String END = "2024-12-31T00:00:00+01:00";

  private SecuredBroker broker;

  @BeforeAll
  void aBroker(@TempDir Path folder) throws Exception {
    broker = new SecuredBroker(folder);
    CommandRun made =
        CommandRun.of("topics", "create", "--profile=local", "--bootstrap=" + broker.plain());
    assertThat(made.exitCode()).as(made.err()).isZero();
    broker.give(DocumentedRights.all());
  }

  @AfterAll
  void noBroker() {
    broker.close();
  }

  static List<AclBinding> rights() throws Exception {
    return DocumentedRights.all();
  }

  @Test
  void with_the_documented_rights_the_job_runs_and_says_each_alert_once() throws Exception {
    log(
        "2024-02-01 decision.treatment kind=treatment",
        "2024-06-20 visit.completed purpose=treatment");
    LoadedSettings settings =
        settings(SecuredBroker.PASSWORD, "run.bounded=true", "run.until=" + END);
    assertThat(awaited(settings, List::isEmpty)).isEmpty();
    BreachDetection job =
        new BreachDetection(settings.job(), Watch.rules("stockholm"), ClockByHand.at(END));
    try (RunningJob running = RunningJob.start(job)) {
      running.end().get(120, TimeUnit.SECONDS);
    }
    List<String> alerts = new ArrayList<>();
    for (JsonNode alert : said().alerts()) {
      alerts.add(alert.get("kind").asText() + " " + alert.get("level").asText());
    }
    assertThat(alerts)
        .containsExactly(
            "imminent P30D",
            "imminent P14D",
            "imminent P7D",
            "imminent P1D",
            "resolved null",
            "breached null",
            "resolved null");
  }

  @ParameterizedTest
  @MethodSource("rights")
  void without_one_right_the_start_is_refused_and_says_which_for_whom_and_how_to_give_it(
      AclBinding right) throws Exception {
    String name = right.pattern().name();
    String word =
        right.entry().operation() == AclOperation.DESCRIBE_CONFIGS
            ? "DescribeConfigs"
            : right.entry().operation() == AclOperation.READ ? "Read" : "Write";
    LoadedSettings settings = settings(SecuredBroker.PASSWORD);
    assertThat(awaited(settings, List::isEmpty)).isEmpty();
    broker.take(right);
    try {
      assertThat(awaited(settings, found -> !found.isEmpty()))
          .anySatisfy(
              told ->
                  assertThat(told)
                      .contains("garantivakt lacks the right " + word + " on the ", " " + name)
                      .contains("--allow-principal User:garantivakt --operation " + word + " --"))
          .allSatisfy(told -> assertThat(told).contains("«" + name + "»"));
    } finally {
      broker.give(List.of(right));
    }
  }

  @Test
  void a_wrong_password_is_told_as_such_and_not_repeated() {
    assertThat(found(settings("not-the-password")))
        .singleElement()
        .asString()
        .contains("kafka.bootstrap", "SaslAuthenticationException")
        .doesNotContain("not-the-password");
  }

  /** A broker applies what was changed a moment later. */
  private static List<String> awaited(LoadedSettings settings, Predicate<List<String>> isSo) {
    long patience = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    List<String> found = found(settings);
    while (!isSo.test(found) && System.nanoTime() < patience) {
      found = found(settings);
    }
    return found;
  }

  private static List<String> found(LoadedSettings settings) {
    try (AskedBroker asked = AskedBroker.of(settings.job().kafka(), Duration.ofSeconds(15))) {
      return new StartChecks(Path.of("config", "rules"), asked)
          .find(settings).stream().map(Object::toString).toList();
    }
  }

  private LoadedSettings settings(String password, String... further) {
    List<String> said = new ArrayList<>(broker.settings());
    said.add("input.time-stamps=CreateTime");
    said.add("input.discover-every=PT0S");
    said.addAll(List.of(further));
    return new SettingsLoader(broker.environment(password)).load(Optional.empty(), said);
  }

  private Published said() {
    return Published.by(
        new SettingsLoader(Map.of())
            .load(Optional.empty(), List.of("kafka.bootstrap=" + broker.plain()))
            .job());
  }

  private void log(String... lines) throws IOException {
    try (RecordSink sink = new KafkaTarget(broker.plain()).open()) {
      for (SimulatedRecord record : StoryRecords.of(List.of(lines))) {
        sink.take(record);
      }
    }
  }
}
