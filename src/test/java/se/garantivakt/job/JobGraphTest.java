package se.garantivakt.job;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.flink.api.java.typeutils.GenericTypeInfo;
import org.apache.flink.runtime.jobgraph.JobGraph;
import org.apache.flink.runtime.jobgraph.JobVertex;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.apache.flink.streaming.api.graph.StreamGraph;
import org.apache.flink.streaming.api.graph.StreamNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.garantivakt.job.settings.JobSettings;
import se.garantivakt.job.settings.RunSettings;
import se.garantivakt.job.settings.SettingsLoader;
import se.garantivakt.job.watch.Watch;

/** The job as Flink is handed it, and that what ties savepoints to an accident is refused. */
class JobGraphTest {

  /** Uids stand in savepoints: state under a name that is not found again is lost. */
  @Test
  void every_operator_has_the_uid_and_name_that_are_written_here() {
    assertThat(uids(job()))
        .containsExactlyInAnyOrderEntriesOf(
            Map.ofEntries(
                entry("read-care-events", "Source: read care events"),
                entry("decode-events", "decode"),
                entry("watch-guarantees", "watch guarantees"),
                entry("combine-changes", "combine changes"),
                entry("measure-clinics", "measure clinics"),
                entry("measure-region", "measure region"),
                entry("foresee-breaches", "foresee breaches"),
                entry("write-foreseen-1", "write foreseen: Writer"),
                entry("Sink Committer: write-foreseen-1", "write foreseen: Committer"),
                entry("write-guarantees-1", "write guarantees: Writer"),
                entry("Sink Committer: write-guarantees-1", "write guarantees: Committer"),
                entry("write-figures-1", "write figures: Writer"),
                entry("Sink Committer: write-figures-1", "write figures: Committer"),
                entry("write-rejected-1", "write rejected: Writer"),
                entry("Sink Committer: write-rejected-1", "write rejected: Committer")));
  }

  @Test
  void a_generation_is_in_the_uids_of_the_sinks_and_nowhere_else() {
    assertThat(uids(job("output.generation=7")).keySet())
        .containsExactlyInAnyOrder(
            "read-care-events",
            "decode-events",
            "watch-guarantees",
            "combine-changes",
            "measure-clinics",
            "measure-region",
            "foresee-breaches",
            "write-foreseen-7",
            "Sink Committer: write-foreseen-7",
            "write-guarantees-7",
            "Sink Committer: write-guarantees-7",
            "write-figures-7",
            "Sink Committer: write-figures-7",
            "write-rejected-7",
            "Sink Committer: write-rejected-7");
  }

  @ParameterizedTest
  @ValueSource(strings = {"exactly-once", "at-least-once"})
  void the_whole_graph_builds_with_what_no_setting_changes(String delivery) {
    JobGraph graph = job("output.delivery=" + delivery).getStreamGraph().getJobGraph();
    assertThat(graph.getVertices())
        .hasSizeGreaterThanOrEqualTo(2)
        .allMatch(vertex -> vertex.getMaxParallelism() == RunSettings.MAX_PARALLELISM);
  }

  @Test
  void what_is_said_of_guarantees_is_written_in_a_task_of_its_own() {
    JobGraph graph = job().getStreamGraph().getJobGraph();
    assertThat(graph.getVertices())
        .extracting(JobVertex::getName)
        .anyMatch(task -> task.startsWith("write guarantees: Writer"))
        .anyMatch(task -> task.equals("watch guarantees -> combine changes"));
  }

  @Test
  void an_operator_without_uid_is_refused() {
    StreamExecutionEnvironment env = job();
    env.fromData(1)
        .uid("one")
        .map(i -> i)
        .returns(Integer.class)
        .name("nameless")
        .sinkTo(new DiscardingSink<>())
        .uid("sink");
    assertThatThrownBy(env::getStreamGraph)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("nameless")
        .hasMessageContaining("UID");
  }

  @Test
  void a_type_that_only_kryo_could_write_is_refused() {
    StreamExecutionEnvironment env = job();
    env.fromData(1)
        .uid("one")
        .map(i -> new Object())
        .uid("two")
        .returns(new GenericTypeInfo<>(Object.class))
        .rebalance()
        .sinkTo(new DiscardingSink<>())
        .uid("sink");
    assertThatThrownBy(() -> env.getStreamGraph().getJobGraph())
        .hasStackTraceContaining("Generic types have been disabled")
        .hasStackTraceContaining("java.lang.Object");
  }

  private static StreamExecutionEnvironment job(String... assignments) {
    JobSettings settings =
        new SettingsLoader(Map.of()).load(Optional.empty(), List.of(assignments)).job();
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.getExecutionEnvironment(FlinkSettings.fixed());
    ClockByHand clock = ClockByHand.at("2026-03-05");
    new BreachDetection(settings, Watch.rules("stockholm"), clock).build(env);
    return env;
  }

  private static Map<String, String> uids(StreamExecutionEnvironment env) {
    StreamGraph graph = env.getStreamGraph(false);
    Map<String, String> uids = new TreeMap<>();
    for (StreamNode node : graph.getStreamNodes()) {
      assertThat(uids.put(node.getTransformationUID(), node.getOperatorName())).isNull();
    }
    return uids;
  }
}
