package se.garantivakt.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClusterPlanTest {
  @TempDir private Path temp;

  @Test
  void every_port_is_another() {
    ClusterPlan plan = plan(new BrokerChoice.Own());
    assertThat(plan.ports().values()).doesNotHaveDuplicates().hasSize(4 + 2 + 3 * 2);
    assertThat(plan.bootstrap()).contains("127.0.0.1:" + plan.port("broker"));
    assertThat(plan.web()).isEqualTo("http://127.0.0.1:" + plan.port("rest"));
  }

  @Test
  void the_broker_starts_first() {
    assertThat(plan(new BrokerChoice.Own()).servers())
        .containsExactly("broker", "jobmanager", "taskmanager-1", "taskmanager-2");
  }

  @Test
  void a_broker_elsewhere_is_not_started() {
    ClusterPlan plan = plan(new BrokerChoice.Elsewhere("kafka.region.example:9093"));
    assertThat(plan.servers()).doesNotContain("broker");
    assertThat(plan.bootstrap()).contains("kafka.region.example:9093");
    assertThat(plan(new BrokerChoice.None()).bootstrap()).isEmpty();
  }

  @Test
  void it_is_read_as_it_was_written() {
    ClusterFolder folder = new ClusterFolder(temp);
    assertThat(new PlanFile(folder).read()).isEmpty();
    for (BrokerChoice broker :
        List.of(
            new BrokerChoice.Own(),
            new BrokerChoice.Own(Optional.of(9)),
            new BrokerChoice.None(),
            new BrokerChoice.Elsewhere("a:1,b:2"))) {
      for (boolean standBy : new boolean[] {false, true}) {
        ClusterPlan plan = plan(standBy, broker);
        new PlanFile(folder).write(plan);
        assertThat(new PlanFile(folder).read()).contains(plan);
      }
    }
  }

  @Test
  void a_zookeeper_is_there_only_to_stand_by() {
    ClusterPlan plan = plan(true, new BrokerChoice.None());
    assertThat(plan.servers())
        .containsExactly("zookeeper", "jobmanager", "taskmanager-1", "taskmanager-2");
    assertThat(FlinkConfig.of(new ClusterFolder(temp), plan).yaml())
        .contains("high-availability.type: \"zookeeper\"")
        .contains("\"127.0.0.1:" + plan.port("zookeeper") + "\"");
    assertThat(FlinkConfig.of(new ClusterFolder(temp), plan(new BrokerChoice.None())).yaml())
        .doesNotContain("high-availability");
  }

  @Test
  void who_comes_through_a_proxy_is_sent_back_to_it() throws Exception {
    ClusterPlan plan = plan(new BrokerChoice.Own(Optional.of(9)));
    ClusterFolder folder = new ClusterFolder(temp);
    folder.create();
    KafkaProcess.prepare(folder, plan);
    String properties = Files.readString(folder.conf().resolve("server.properties"));
    assertThat(properties)
        .contains("PROXIED\\://127.0.0.1\\:" + plan.proxied().orElseThrow())
        .contains("PROXIED\\://127.0.0.1\\:9\n");
    assertThat(plan(new BrokerChoice.Own()).proxied()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "kafka", "kafka:", ":9092", "a:1 b:2", "a:123456"})
  void an_address_that_is_none_is_refused(String address) {
    assertThatThrownBy(() -> new BrokerChoice.Elsewhere(address))
        .hasMessageContaining("«" + address + "»; allowed is HOST:PORT");
  }

  @Test
  void counts_below_one_are_refused() {
    var own = new BrokerChoice.Own();
    assertThatThrownBy(() -> new UpOptions(0, 1, false, own, Map.of(), List.of()))
        .hasMessageContaining("TaskManagers is 0; allowed is 1 or more");
    assertThatThrownBy(() -> new UpOptions(1, 0, false, own, Map.of(), List.of()))
        .hasMessageContaining("slots is 0; allowed is 1 or more");
  }

  private static ClusterPlan plan(BrokerChoice broker) {
    return plan(false, broker);
  }

  private static ClusterPlan plan(boolean standBy, BrokerChoice broker) {
    return ClusterPlan.onFreePorts(
        new UpOptions(2, 1, standBy, broker, Map.of("a.b", "c"), List.of("-Xshare:auto")));
  }
}
