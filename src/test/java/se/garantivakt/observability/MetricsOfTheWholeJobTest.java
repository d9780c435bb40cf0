package se.garantivakt.observability;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the job really exposes, against the document of metrics, the alert rules, the dashboard. */
class MetricsOfTheWholeJobTest {
  private static final Set<String> DOCUMENTED =
      Set.copyOf(MetricNames.in(Path.of("docs", "observability.md")));
  private static final Set<String> OF_FLINK =
      Set.of(
          "job_id",
          "job_name",
          "task_id",
          "task_name",
          "task_attempt_id",
          "task_attempt_num",
          "subtask_index",
          "operator_id",
          "operator_name",
          "tm_id",
          "host",
          "quantile");
  private static final Set<String> OF_THE_JOB =
      Set.of("outcome", "reason", "kind", "guarantee", "topic", "partition");

  private static ExposedMetrics exposed;

  @BeforeAll
  static void run(@TempDir Path folder) throws Exception {
    exposed = ScrapedJob.with(DOCUMENTED, folder);
  }

  @Test
  void every_documented_metric_is_exposed() {
    assertThat(exposed.names()).containsAll(DOCUMENTED);
  }

  @Test
  void every_metric_that_the_job_registers_is_documented() {
    assertThat(MetricNames.registered())
        .hasSizeGreaterThan(10)
        .allSatisfy(
            own -> assertThat(DOCUMENTED).anyMatch(documented -> documented.endsWith("_" + own)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "docker/prometheus/alerts.yml",
        "docker/prometheus/alerts.test.yml",
        "docker/grafana/provisioning/dashboards/garantivakt.json"
      })
  void alert_rules_and_dashboard_use_nothing_that_is_not_documented(String file) {
    assertThat(MetricNames.in(Path.of(file))).isNotEmpty().isSubsetOf(DOCUMENTED);
  }

  @Test
  void no_metric_of_the_job_has_a_label_for_a_patient_or_a_clinic() {
    Set<String> own = new TreeSet<>(MetricNames.registered());
    List<ExposedMetrics.Sample> samples =
        exposed.samples().stream()
            .filter(sample -> own.stream().anyMatch(name -> sample.name().endsWith("_" + name)))
            .toList();
    assertThat(samples).hasSizeGreaterThan(10);
    for (ExposedMetrics.Sample sample : samples) {
      Set<String> further = new TreeSet<>(sample.labels().keySet());
      further.removeAll(OF_FLINK);
      assertThat(further).isSubsetOf(OF_THE_JOB);
    }
  }

  @Test
  void what_they_say_is_what_happened() {
    String inputs = "outcome_reason_inputs";
    assertThat(exposed.sum(inputs, Map.of("outcome", "rejected"))).isEqualTo(1);
    assertThat(exposed.sum(inputs, Map.of("reason", "NOT_JSON"))).isEqualTo(1);
    assertThat(exposed.sum(inputs, Map.of())).isEqualTo(4);
    assertThat(exposed.sum("numRecordsIn", Map.of("operator_name", "decode"))).isEqualTo(4);
    assertThat(exposed.sum("eventLagMs_count", Map.of())).isEqualTo(4);
    assertThat(exposed.sum("kind_guarantee_alerts", Map.of("kind", "breached"))).isEqualTo(1);
    assertThat(exposed.sum("kind_rows", Map.of("kind", "dayEnd"))).isPositive();
    assertThat(exposed.sum("openClocks", Map.of())).isEqualTo(1);
    assertThat(exposed.sum("timersFired", Map.of())).isPositive();
    assertThat(exposed.sum("timersFiredLate", Map.of())).isZero();
    assertThat(exposed.sum("topic_partition_splitDrained", Map.of()))
        .isEqualTo(exposed.sum("splitsDrained", Map.of()));
  }
}
