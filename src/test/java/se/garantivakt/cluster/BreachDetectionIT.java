package se.garantivakt.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.garantivakt.cli.CommandRun;
import se.garantivakt.cli.ExitCode;
import se.garantivakt.job.settings.JobSettings;
import se.garantivakt.job.settings.OutputTopic;
import se.garantivakt.job.settings.SettingsLoader;
import se.garantivakt.job.time.MachineClock;
import se.garantivakt.job.topics.AskedBroker;
import se.garantivakt.job.topics.Profile;
import se.garantivakt.job.topics.TopicPlans;
import se.garantivakt.job.topics.TopicTending;
import se.garantivakt.local.ArchiveFeed;
import se.garantivakt.local.OutputReader;
import se.garantivakt.local.Results;
import se.garantivakt.simulate.KafkaTarget;
import se.garantivakt.simulate.RecordSink;
import se.garantivakt.simulate.SimulatedRecord;

/**
 * The packaged job on a cluster of real processes: one patient's alerts, what ops watch, and a
 * refusal of the state that it was to go on from.
 */
class BreachDetectionIT {
  private static final Path PROJECT = Path.of("").toAbsolutePath();
  private static final Path JAR = PROJECT.resolve("target/garantivakt-job.jar");

  /** In docs/example.jsonl. */
  private static final int EVENTS = 13;

  private static final Duration LIMIT = Duration.ofSeconds(90);
  private static final List<String> QUICK = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

  private final MachineClock clock = new MachineClock();
  private final RuntimeJars jars = RuntimeJars.of(PROJECT);

  @TempDir private Path temp;
  private ClusterFolder folder;

  @AfterEach
  void leaveNothing() {
    new Shutdown(Duration.ofSeconds(5)).end(ServerProcess.all(folder));
  }

  @Test
  void the_alerts_of_a_patient_come_out_of_a_real_cluster_with_its_metrics() throws Exception {
    folder = new ClusterFolder(temp.resolve("cluster"));
    Cluster cluster = new Cluster(folder, clock);
    ClusterPlan plan =
        cluster.up(
            new UpOptions(1, 2, false, new BrokerChoice.Own(), Map.of(), QUICK), jars, line -> {});
    JobSettings settings = settings(plan);
    feed(settings);
    Path rules = rules();

    String job = submit(plan, rules);
    Results results = new Results(settings.output());
    Set<String> kinds = new TreeSet<>();
    read(settings, results, alert -> kinds.add(alert.get("kind").textValue()));
    assertThat(kinds).contains("imminent", "breached", "resolved");
    assertThat(results.workedOff()).isEqualTo(EVENTS);
    assertThat(results.outcomes()).containsEntry("rejected", 0L);

    assertThat(metrics(plan))
        .contains("inputs{", "outcome=\"applied\"")
        .contains("alerts{", "kind=\"imminent\"", "guarantee=\"")
        .contains("openClocks{", "watermarkLagMs{", "heardUpToLag{")
        .doesNotContain("E-1001", "E_1001", "p-7f3a");
    Jobs jobs = new Jobs(plan, clock);
    assertThat(jobs.find(Optional.of(job)).state()).isEqualTo("RUNNING");
    String savepoint = jobs.savepoint(jobs.find(Optional.of(job)), folder.savepoints(), true, true);
    refusesRulesThatWereEditedInSecret(plan, rules, savepoint);
    assertThat(cluster.down()).isEqualTo(3);
  }

  private static JobSettings settings(ClusterPlan plan) {
    return new SettingsLoader(Map.of())
        .load(Optional.empty(), List.of("kafka.bootstrap=" + plan.bootstrap().orElseThrow()))
        .job();
  }

  private static void feed(JobSettings settings) throws Exception {
    try (AskedBroker broker = AskedBroker.of(settings.kafka(), Duration.ofSeconds(10))) {
      TopicPlans plans = new TopicPlans(PROJECT.resolve("config/topics.yaml"));
      new TopicTending(broker).create(plans.of(Profile.LOCAL, settings));
    }
    Path example = PROJECT.resolve("docs/example.jsonl");
    try (RecordSink sink = new KafkaTarget(settings.kafka().bootstrap()).open()) {
      for (SimulatedRecord record :
          ArchiveFeed.of(example, ZoneId.of("Europe/Stockholm")).records()) {
        sink.take(record);
      }
    }
  }

  private Path rules() throws Exception {
    Path rules = Files.createDirectory(temp.resolve("rules"));
    for (String name : List.of("national.yaml", "stockholm.yaml")) {
      Files.copy(PROJECT.resolve("config/rules").resolve(name), rules.resolve(name));
    }
    return rules.resolve("stockholm.yaml");
  }

  /** The one who submits is told, though it is a task on the cluster that refuses. */
  private void refusesRulesThatWereEditedInSecret(ClusterPlan plan, Path rules, String savepoint)
      throws Exception {
    String text = Files.readString(rules);
    assertThat(text).contains("{value: P30D}");
    Files.writeString(rules, text.replace("{value: P30D}", "{value: P31D}"));
    List<String> words = new ArrayList<>();
    words.addAll(List.of("cluster", "submit", "--dir=" + folder.root()));
    words.addAll(List.of("--from-savepoint=" + savepoint, "--"));
    words.addAll(arguments(plan, rules));
    CommandRun run = CommandRun.of(words.toArray(String[]::new));
    assertThat(run.err()).contains("is FAILED: the rule file stockholm still says version 1");
    assertThat(run.out()).isEmpty();
    assertThat(run.exitCode()).isEqualTo(ExitCode.FOUND);
  }

  private static List<String> arguments(ClusterPlan plan, Path rules) {
    return List.of(
        "--set=kafka.bootstrap=" + plan.bootstrap().orElseThrow(),
        "--set=watch.rules=" + rules,
        "--set=input.time-stamps=CreateTime",
        "--set=run.parallelism=2",
        "--set=run.checkpoint-every=PT1S");
  }

  private String submit(ClusterPlan plan, Path rules) {
    return new JobSubmission(
            JAR,
            "se.garantivakt.cli.BreachDetectionJob",
            Optional.empty(),
            Optional.empty(),
            false,
            List.of("-Dgarantivakt.home=" + PROJECT),
            arguments(plan, rules))
        .to(folder, plan, jars);
  }

  private void read(JobSettings settings, Results results, Consumer<JsonNode> alert) {
    List<String> topics = new ArrayList<>();
    for (OutputTopic topic :
        List.of(OutputTopic.ALERT, OutputTopic.STATUS, OutputTopic.AUDIT, OutputTopic.REJECTED)) {
      topics.add(settings.output().topic(topic));
    }
    try (OutputReader reader = new OutputReader(settings.kafka().consumer().properties(), topics)) {
      Await.on(clock)
          .until(
              LIMIT,
              () -> {
                reader
                    .poll(Duration.ofMillis(200))
                    .forEach(record -> results.take(record).ifPresent(alert));
                boolean breached = results.alerts().containsKey("breached");
                return Optional.of(breached && results.workedOff() >= EVENTS)
                    .filter(Boolean::booleanValue);
              },
              () -> "worked off " + results.workedOff() + ", alerts " + results.alerts());
    }
  }

  private static String metrics(ClusterPlan plan) throws Exception {
    int port = plan.metrics("taskmanager-1").orElseThrow();
    URI address = URI.create("http://127.0.0.1:" + port + "/metrics");
    var request = HttpRequest.newBuilder(address).timeout(LIMIT).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
  }
}
