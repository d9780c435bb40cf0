package se.garantivakt.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.GlobalConfiguration;
import org.apache.flink.configuration.TaskManagerOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlinkConfigTest {
  @TempDir private Path temp;

  @Test
  void flink_reads_what_was_written() throws IOException {
    ClusterPlan plan = plan(Map.of("odd.value", "a: \"b\" # \\ å"));
    Configuration read = read(plan);
    assertThat(read.toMap()).containsAllEntriesOf(config(plan).configuration().toMap());
    assertThat(read.toMap()).containsEntry("odd.value", "a: \"b\" # \\ å");
  }

  @Test
  void everything_listens_on_loopback_and_on_chosen_ports() {
    ClusterPlan plan = plan(Map.of());
    Map<String, String> values = config(plan).configuration().toMap();
    assertThat(values)
        .containsEntry("jobmanager.bind-host", "127.0.0.1")
        .containsEntry("taskmanager.bind-host", "127.0.0.1")
        .containsEntry("rest.bind-address", "127.0.0.1")
        .containsEntry("rest.bind-port", Integer.toString(plan.port("rest")))
        .containsEntry("jobmanager.rpc.port", Integer.toString(plan.port("rpc")))
        .containsEntry("blob.server.port", Integer.toString(plan.port("blob")));
  }

  @Test
  void task_managers_run_with_the_options_of_tasks() {
    RuntimeJars jars = new RuntimeJars(List.of(Path.of("/m2/org/apache/flink/x/1/x-1.jar")));
    var commands = new FolderContents(folder(), plan(Map.of()), jars).commands();
    assertThat(commands.get("taskmanager-1").options()).containsAll(TaskJvm.OPTIONS);
    assertThat(commands.get("jobmanager").options()).doesNotContainAnyElementsOf(TaskJvm.OPTIONS);
  }

  @Test
  void a_collector_of_the_users_stands_alone() {
    assertThat(TaskJvm.beside(List.of("-Xmx1g", "-XX:+UseSerialGC")))
        .containsExactly("-XX:FreqInlineSize=50");
    assertThat(TaskJvm.beside(List.of("-Xmx1g"))).isEqualTo(TaskJvm.OPTIONS);
  }

  @Test
  void a_setting_of_the_user_wins() throws IOException {
    Configuration read = read(plan(Map.of("taskmanager.numberOfTaskSlots", "7")));
    assertThat(read.get(TaskManagerOptions.NUM_TASK_SLOTS)).isEqualTo(7);
  }

  @Test
  void each_process_stays_within_its_memory_and_on_its_ports() {
    ClusterPlan plan = plan(Map.of("env.java.opts.taskmanager", "-Da=1 -Db=2"));
    RuntimeJars jars = new RuntimeJars(List.of(Path.of("/m2/org/apache/flink/x/1/x-1.jar")));
    var contents = new FolderContents(folder(), plan, jars).commands();
    assertThat(contents).containsOnlyKeys("broker", "jobmanager", "taskmanager-1", "taskmanager-2");
    JvmCommand second = contents.get("taskmanager-2");
    assertThat(second.arguments())
        .contains("taskmanager.rpc.port=" + plan.port("rpc.taskmanager-2"))
        .contains("taskmanager.data.port=" + plan.port("data.taskmanager-2"))
        .contains("metrics.reporter.prom.port=" + plan.port("metrics.taskmanager-2"));
    assertThat(second.options()).contains("-Da=1", "-Db=2", "-Dof=all").anyMatch(this::isHeap);
    assertThat(contents.get("jobmanager").options())
        .contains("-Dof=all")
        .doesNotContain("-Da=1")
        .anyMatch(this::isHeap);
    assertThat(contents.get("broker").options()).contains("-Xmx512m", "-Dof=all");
  }

  private boolean isHeap(String option) {
    return option.startsWith("-Xmx") && Long.parseLong(option.substring(4)) < 700L << 20;
  }

  private Configuration read(ClusterPlan plan) throws IOException {
    Files.writeString(temp.resolve("config.yaml"), config(plan).yaml());
    return GlobalConfiguration.loadConfiguration(temp.toString());
  }

  private FlinkConfig config(ClusterPlan plan) {
    return FlinkConfig.of(folder(), plan);
  }

  private ClusterFolder folder() {
    return new ClusterFolder(temp.resolve("a folder"));
  }

  private static ClusterPlan plan(Map<String, String> flink) {
    return ClusterPlan.onFreePorts(
        new UpOptions(2, 3, false, new BrokerChoice.Own(), flink, List.of("-Dof=all")));
  }
}
