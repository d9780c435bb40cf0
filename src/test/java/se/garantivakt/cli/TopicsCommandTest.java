package se.garantivakt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import se.garantivakt.job.settings.LoadedSettings;
import se.garantivakt.job.settings.SettingsLoader;
import se.garantivakt.job.settings.StartChecks;
import se.garantivakt.job.topics.AskedBroker;
import se.garantivakt.local.EmbeddedBroker;

/** On a real broker; the tests tell one story, in order. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TopicsCommandTest {
  private EmbeddedBroker broker;

  @BeforeAll
  void aBroker(@TempDir Path folder) throws IOException {
    broker = EmbeddedBroker.start(folder);
  }

  @AfterAll
  void noBroker() {
    broker.close();
  }

  @Test
  @Order(1)
  void on_an_empty_broker_all_are_missing() {
    CommandRun run = topics("check");
    assertThat(run.out().lines())
        .contains("care.contact: missing", "clinic.finding: missing")
        .contains("10 missing: garantivakt topics create makes them.");
    assertThat(run.exitCode()).isEqualTo(ExitCode.FOUND);
  }

  @Test
  @Order(2)
  void a_plan_that_needs_more_brokers_is_refused_by_the_broker_in_a_sentence() {
    CommandRun run =
        CommandRun.of("topics", "create", "--bootstrap", broker.bootstrap(), "--profile", "replay");
    assertThat(run.err()).contains(broker.bootstrap(), "InvalidReplicationFactorException");
    assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
  }

  @Test
  @Order(3)
  void what_is_missing_is_created() {
    CommandRun run = topics("create");
    assertThat(run.out().lines()).hasSize(10).allMatch(line -> line.endsWith(": created"));
    assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
  }

  @Test
  @Order(4)
  void what_is_right_is_left_and_the_start_has_nothing_against_it() {
    for (String command : List.of("create", "check")) {
      CommandRun run = topics(command);
      assertThat(run.out().lines()).hasSize(10).allMatch(line -> line.endsWith(": right"));
      assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
    }
    assertThat(startChecks("input.time-stamps=CreateTime")).isEmpty();
  }

  @Test
  @Order(5)
  void the_start_refuses_historical_time_stamps_that_were_not_expected() {
    assertThat(startChecks()).hasSize(4).allMatch(told -> told.contains("time-stamps expects"));
  }

  @Test
  @Order(6)
  void the_start_knows_the_broker_s_longest_transaction() {
    assertThat(
            startChecks("input.time-stamps=CreateTime", "output.transaction-timeout=PT15M0.001S"))
        .singleElement()
        .asString()
        .contains("transaction.max.timeout.ms is PT15M");
  }

  @Test
  @Order(7)
  void what_differs_is_told_and_not_changed() throws Exception {
    change("guarantee.status", "cleanup.policy", "delete");
    for (String command : List.of("create", "check")) {
      CommandRun run = topics(command);
      assertThat(run.out())
          .contains("guarantee.status: differs")
          .contains("  cleanup.policy is delete, planned is compact")
          .contains("1 topic differs: ");
      assertThat(run.exitCode()).isEqualTo(ExitCode.FOUND);
    }
  }

  @Test
  @Order(8)
  void programs_are_told_each_difference() throws IOException {
    CommandRun run = topics("check", "--json");
    var status = new ObjectMapper().readTree(run.out()).at("/topics/5");
    assertThat(status.at("/topic").asText()).isEqualTo("guarantee.status");
    assertThat(status.at("/verdict").asText()).isEqualTo("differs");
    assertThat(status.at("/differences/0/what").asText()).isEqualTo("cleanup.policy");
    assertThat(status.at("/differences/0/planned").asText()).isEqualTo("compact");
  }

  @Test
  @Order(9)
  void partitions_and_replicas_are_compared_too() {
    CommandRun run = CommandRun.of("topics", "check", "--bootstrap", broker.bootstrap());
    assertThat(run.out())
        .contains("  partitions is 2, planned is 12")
        .contains("  replication is 1, planned is 3");
  }

  @Test
  @Order(10)
  void a_production_plan_can_be_made_small_enough_for_a_lone_broker() {
    CommandRun run =
        CommandRun.of(
            "topics",
            "create",
            "--set",
            "kafka.bootstrap=" + broker.bootstrap(),
            "--most-replicas",
            "1",
            "--most-partitions",
            "2",
            "--set",
            "input.topics.visit=other.visit");
    assertThat(run.out()).contains("other.visit: created");
  }

  @Test
  void a_broker_that_is_not_there_is_told_with_its_address() throws IOException {
    String nobody = "127.0.0.1:" + freePort();
    CommandRun run = CommandRun.of("topics", "check", "--bootstrap", nobody, "--wait", "PT0.3S");
    assertThat(run.err()).contains("no answer from the broker at " + nobody);
    assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
  }

  @Test
  void a_host_that_nobody_knows_is_told_with_its_address() {
    CommandRun run = CommandRun.of("topics", "check", "--bootstrap", "no.such.invalid:9092");
    assertThat(run.err()).contains("no answer from the broker at no.such.invalid:9092");
    assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
  }

  @Test
  void wrong_settings_are_wrong_use_and_no_secret_is_repeated() {
    CommandRun run =
        CommandRun.of("topics", "check", "--set", "kafka.client.ssl.key.password=hunter2");
    assertThat(run.err()).contains("•••", "must not stand here").doesNotContain("hunter2");
    assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_USE);
  }

  @Test
  void an_unknown_profile_is_told_with_those_that_there_are() {
    CommandRun run = CommandRun.of("topics", "check", "--profile", "prod");
    assertThat(run.err()).contains("--profile is «prod»; allowed: production, local, replay");
    assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_USE);
  }

  private CommandRun topics(String command, String... more) {
    List<String> args =
        new ArrayList<>(
            List.of("topics", command, "--bootstrap", broker.bootstrap(), "--profile", "local"));
    args.addAll(List.of(more));
    return CommandRun.of(args.toArray(String[]::new));
  }

  private List<String> startChecks(String... assignments) {
    List<String> all = new ArrayList<>(List.of(assignments));
    all.add("kafka.bootstrap=" + broker.bootstrap());
    LoadedSettings loaded = new SettingsLoader(Map.of()).load(Optional.empty(), all);
    try (AskedBroker asked = AskedBroker.of(loaded.job().kafka(), Duration.ofSeconds(15))) {
      return new StartChecks(Path.of("config", "rules"), asked)
          .find(loaded).stream().map(Object::toString).toList();
    }
  }

  private void change(String topic, String name, String value)
      throws ExecutionException, InterruptedException {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrap()))) {
      ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
      Collection<AlterConfigOp> set =
          List.of(new AlterConfigOp(new ConfigEntry(name, value), AlterConfigOp.OpType.SET));
      admin.incrementalAlterConfigs(Map.of(resource, set)).all().get();
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
