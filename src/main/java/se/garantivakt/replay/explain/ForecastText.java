package se.garantivakt.replay.explain;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Locale;

/** The forecast that raised an alert, for people, and what cannot be known of it here. */
final class ForecastText {
  private final AlertStory story;
  private final Page page;

  ForecastText(AlertStory story, Page page) {
    this.story = story;
    this.page = page;
  }

  void write(PublishedForecast forecast) {
    LocalDate day = forecast.day();
    JsonNode alert = story.record();
    String area =
        alert.path("careArea").isNull() ? "" : ", care area " + alert.get("careArea").asText();
    page.gap().line("THE CLINIC'S FORECAST").gap();
    page.words(2, alert.path("clinicId").asText() + area + ", of the day " + day + ":");
    String left = Words.days(alert.path("daysLeft").asLong()) + " were left.";
    page.words(2, forecast.row().map(row -> wait(row) + left).orElseGet(() -> notFound() + left));
    int margin = story.now().rules().switches().forecastMargin().on(day.toEpochDay() + 1);
    page.words(
        2,
        "By the forecast alone it is withdrawn at a midnight with as much left as forecast and "
            + Words.days(margin)
            + " more (switch forecast.margin).");
    page.words(
        2,
        "The forecast comes of all who wait there: why it was so long cannot be known from the"
            + " events of one episode.");
  }

  private static String wait(JsonNode row) {
    if (!row.path("forecastDays").isNumber()) {
      return "the row of that day holds no forecast; ";
    }
    return String.format(
        Locale.ROOT,
        "who joined the queue then would probably wait %.1f days, as %d who got care tell; ",
        row.get("forecastDays").asDouble(),
        row.path("forecastFrom").asLong());
  }

  private static String notFound() {
    return "the row of that day was not found in clinic.accessibility, so its forecast is not"
        + " known here; ";
  }
}
