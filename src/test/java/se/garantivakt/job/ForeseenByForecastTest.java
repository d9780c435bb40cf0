package se.garantivakt.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.flink.testutils.junit.SharedObjectsExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import se.garantivakt.job.settings.OutputTopic;
import se.garantivakt.job.watch.Watch;
import se.garantivakt.schema.Schemas;

/**
 * A clinic whose queue does not move: eight wait without a booking, twelve got care in the first
 * weeks. From topics to topics, their breach is foreseen when the forecast exceeds what is left.
 */
class ForeseenByForecastTest {
  private static final String DECIDED = " decision.treatment kind=treatment episode=";
  private static final String TREATED = " visit.started purpose=treatment episode=";
  private static final LocalDate FIRST = LocalDate.of(2024, 1, 2);

  @RegisterExtension private final SharedObjectsExtension shared = SharedObjectsExtension.create();

  @Test
  void those_without_a_booking_are_told_of_at_midnight_and_those_who_get_one_no_longer(
      @TempDir Path folder) throws Exception {
    TwoHands clock = TwoHands.at(shared, "2024-03-07T00:00:05+01:00");
    try (WholeJob job =
        new WholeJob(folder, Watch.rules("national"), clock, "accessibility.every=PT1S")) {
      job.log(story().toArray(String[]::new));
      job.start();
      job.await("what is foreseen", () -> byForecast(job.published().alerts()).size() >= 8);
      clock.passTo("2024-03-07T10:00:01+01:00");
      job.log(
          "2024-03-07 visit.booked purpose=treatment appointmentAt=2024-04-02 episode=w1",
          "2024-03-07" + TREATED + "w2");
      clock.passTo("2024-03-07T10:00:30+01:00");
      job.await("ends", () -> byForecast(job.published().alerts()).size() >= 10);

      List<JsonNode> said = byForecast(job.published().alerts());
      assertThat(said).allMatch(alert -> Schemas.errors("guarantee.alert", alert).isEmpty());
      // eight wait, twelve in 65 days: 43.3 days, and 43 are left
      TreeSet<String> raised = lines(said, "foreseen");
      assertThat(raised)
          .hasSize(8)
          .allMatch(line -> line.endsWith(" 43 2024-03-07T00:00:00+01:00"));
      assertThat(lines(said, "withdrawn")).containsExactly("w1 43 2024-03-07T10:00:00+01:00");
      assertThat(lines(said, "resolved")).containsExactly("w2 43 2024-03-07T10:00:00+01:00");
      assertThat(said).hasSize(10);
      assertThat(forecast(job.published(), "2024-03-06")).isEqualTo(43.3333);
    }
  }

  private static List<String> story() {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      lines.add(FIRST + DECIDED + "t" + i);
      lines.add(FIRST.plusDays(3 + 3L * i) + TREATED + "t" + i);
    }
    for (int i = 1; i <= 8; i++) {
      lines.add("2024-01-20" + DECIDED + "w" + i);
    }
    lines.sort(null);
    return lines;
  }

  private static List<JsonNode> byForecast(List<JsonNode> alerts) {
    return alerts.stream().filter(alert -> alert.toString().contains("forecast")).toList();
  }

  private static TreeSet<String> lines(List<JsonNode> alerts, String kind) {
    TreeSet<String> lines = new TreeSet<>();
    for (JsonNode alert : alerts) {
      if (alert.get("kind").textValue().equals(kind)) {
        lines.add(
            String.join(
                " ",
                alert.get("episodeId").textValue(),
                alert.get("daysLeft").asText(),
                alert.get("at").textValue()));
      }
    }
    return lines;
  }

  private static double forecast(Published published, String day) {
    return published.of(OutputTopic.ACCESSIBILITY).stream()
        .filter(row -> day.equals(row.get("period").textValue()))
        .filter(row -> !row.get("clinicId").textValue().equals("*"))
        .findFirst()
        .orElseThrow()
        .get("forecastDays")
        .doubleValue();
  }
}
