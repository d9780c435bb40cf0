package se.garantivakt.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
            new BrokerChoice.None(),
            new BrokerChoice.Elsewhere("a:1,b:2"))) {
      ClusterPlan plan = plan(broker);
      new PlanFile(folder).write(plan);
      assertThat(new PlanFile(folder).read()).contains(plan);
    }
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
    assertThatThrownBy(() -> new UpOptions(0, 1, own, Map.of(), List.of()))
        .hasMessageContaining("TaskManagers is 0; allowed is 1 or more");
    assertThatThrownBy(() -> new UpOptions(1, 0, own, Map.of(), List.of()))
        .hasMessageContaining("slots is 0; allowed is 1 or more");
  }

  private static ClusterPlan plan(BrokerChoice broker) {
    return ClusterPlan.onFreePorts(
        new UpOptions(2, 1, broker, Map.of("a.b", "c"), List.of("-Xshare:auto")));
  }
}
