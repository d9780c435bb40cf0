package se.garantivakt.observability;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
    Map<String, Set<String>> labels = new TreeMap<>(exposed.labels());
    labels.keySet().removeIf(name -> own.stream().noneMatch(it -> name.endsWith("_" + it)));
    assertThat(labels).hasSizeGreaterThan(10);
    labels
        .values()
        .forEach(
            of -> {
              Set<String> further = new TreeSet<>(of);
              further.removeAll(OF_FLINK);
              assertThat(further).isSubsetOf(OF_THE_JOB);
            });
  }
}
