package se.garantivakt.observability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is handed to Prometheus and Alertmanager, by their own tools. */
@Tag("tools")
class PrometheusToolsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "promtool check config docker/prometheus/prometheus.yml",
        "promtool check rules docker/prometheus/alerts.yml",
        "promtool test rules docker/prometheus/alerts.test.yml",
        "amtool check-config docker/alertmanager/alertmanager.yml"
      })
  void their_tools_find_nothing_wrong(String command) throws IOException, InterruptedException {
    Process tool =
        new ProcessBuilder(List.of(command.split(" "))).redirectErrorStream(true).start();
    String said = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(tool.waitFor()).as(said).isZero();
  }
}
