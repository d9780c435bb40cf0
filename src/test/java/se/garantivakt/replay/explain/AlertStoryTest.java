package se.garantivakt.replay.explain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.garantivakt.replay.Tale;
import se.garantivakt.schema.Schemas;

class AlertStoryTest {
  private static final String CLOCK = "E-LATE/treatment-90/-|";
  private static final String BREACH = CLOCK + "breached||2024-05-01";
  private static final String FORECAST = CLOCK + "foreseen|forecast|2024-05-01";

  /** The whole page as a person reads it; look at it there before changing it. */
  @Test
  void a_breach_that_a_code_took_back_is_told_as_it_stands_in_the_resources() throws IOException {
    String text = AlertStoryText.of(retold(BREACH), 80);
    Path page = Path.of("src", "test", "resources", "explain", "alert-taken-back.txt");
    assertThat(text).isEqualToNormalizingNewlines(Files.readString(page));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "foreseen|booking|2024-05-01;of the event [e2];That is after the deadline;"
            + "2024-05-02 00:00 resolved, over, by treatment-90/limit [time].",
        "imminent|P30D|2024-05-01;time passed;only care ends it.;"
            + "2024-05-02 00:00 resolved, over, by treatment-90/limit [time].",
        "imminent|P14D|2024-05-31;of the event [e5];No booking stood any more.;"
            + "2024-05-22 10:00 resolved, over, by treatment-90/stop [e6].",
        "breached||2024-05-01;time passed;A time stood booked for 2024-05-10.;"
            + "2024-05-20 10:00 withdrawn, no longer true, by MoV [e5]."
      })
  void why_it_was_raised_and_what_became_of_it(
      String claim, String because, String booked, String became) {
    assertThat(AlertStoryText.of(retold(CLOCK + claim), 200))
        .contains("Because   " + because + "\n")
        .contains(booked)
        .contains(became)
        .contains("the clock is met (uppfylld)");
  }

  @Test
  void the_levels_of_the_rule_set_are_told_of_a_time_left() {
    assertThat(AlertStoryText.of(retold(CLOCK + "imminent|P30D|2024-05-01"), 200))
        .contains("said at 30 days, 14 days, 7 days, 1 day left (switch imminent)");
  }

  @Test
  void an_end_is_explained_by_its_own_name() {
    JsonNode end = retold(BREACH).last();
    assertThat(AlertStoryText.of(retold(end.path("alertId").asText()), 200))
        .contains("Because   of the event [e5]")
        .contains("It ended " + BREACH);
  }

  @Test
  void what_time_alone_raises_after_the_last_event_is_told_as_such() {
    Tale tale = new Tale("E-LATE").on("2024-02-01", "decision.treatment", "kind", "treatment");
    AlertStory story = search(tale, BREACH, Optional.empty()).story(Optional.empty()).orElseThrow();
    assertThat(story.source()).isEqualTo(AlertStory.Source.TIME_ALONE);
    assertThat(AlertStoryText.of(story, 200))
        .contains("due after the last of them, if nothing else has become known since")
        .contains("It stands.");
  }

  @Test
  void it_is_not_there_before_it_was_raised() {
    AlertSearch search = search(Tales.corrected(), BREACH, Optional.empty());
    assertThat(search.story(Optional.of(Instant.parse("2024-05-01T12:00:00Z")))).isEmpty();
    assertThat(search.story(Optional.of(Instant.parse("2024-05-01T22:00:00Z")))).isPresent();
    assertThat(search.due()).contains(Instant.parse("2024-05-01T22:00:00Z"));
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 80})
  void no_line_is_longer_than_the_width_but_for_ids(int width) {
    assertThat(AlertStoryText.of(retold(BREACH), width).lines().filter(l -> !l.contains("|")))
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(width));
  }

  @Test
  void no_patient_is_named_to_people() {
    assertThat(AlertStoryText.of(retold(BREACH), 80)).doesNotContain("p-E");
  }

  @Test
  void an_alert_by_forecast_is_told_from_its_record_and_the_row_of_its_clinic() {
    Published published = new Published(AlertName.of(FORECAST).orElseThrow(), "the topic");
    JsonNode raised = forecast();
    published.take(raised);
    PublishedForecast row = new PublishedForecast(raised, Tale.engine("national").days().zone());
    row.take(row("SE-CLINIC-A", "2024-02-29", 61.5));
    row.take(row("SE-CLINIC-B", "2024-02-29", 1));
    row.take(row("SE-CLINIC-A", "2024-03-01", 2));
    String text = AlertStoryText.of(story(published, row), 200);
    assertThat(text)
        .contains("not booked, and the clinic's forecast is longer than the 61 days left")
        .contains("from the topic only: the episode's own events cannot raise it")
        .contains("would probably wait 61.5 days, as 12 who got care tell; 61 days were left.")
        .contains("7 days more (switch forecast.margin)")
        .contains("cannot be known from the events of one episode");
    assertThat(AlertStoryJson.of(story(published, row)).at("/forecast/row/forecastDays").asDouble())
        .isEqualTo(61.5);
  }

  @Test
  void a_forecast_that_is_not_at_hand_is_said_to_be_unknown() {
    Published published = new Published(AlertName.of(FORECAST).orElseThrow(), "the topic");
    published.take(forecast());
    PublishedForecast none =
        new PublishedForecast(forecast(), Tale.engine("national").days().zone());
    assertThat(AlertStoryText.of(story(published, none), 200))
        .contains("so its forecast is not known here; 61 days were left.");
  }

  @Test
  void what_was_published_and_these_rules_do_not_raise_is_said_to_be_so() {
    String id = CLOCK + "imminent|P60D|2024-05-01";
    Published published = new Published(AlertName.of(id).orElseThrow(), "the topic");
    ObjectNode record = ((ObjectNode) forecast()).put("alertId", id).put("kind", "imminent");
    published.take(record.put("level", "P60D").put("historical", true));
    AlertStory story =
        search(Tales.corrected(), id, Optional.of(published)).story(Optional.empty()).orElseThrow();
    assertThat(AlertStoryText.of(story, 200))
        .contains("by these rules the events do not raise it")
        .contains("1 of 1 records name it, raised 2024-03-01 00:00, marked as historical");
  }

  @Test
  void what_was_published_later_than_is_asked_about_is_not_told() {
    Published published = new Published(AlertName.of(FORECAST).orElseThrow(), "the topic");
    published.take(forecast());
    AlertSearch search = search(Tales.corrected(), FORECAST, Optional.of(published));
    assertThat(search.story(Optional.of(Instant.parse("2024-02-29T22:59:59Z")))).isEmpty();
    assertThat(search.story(Optional.of(Instant.parse("2024-02-29T23:00:00Z")))).isPresent();
  }

  @Test
  void its_records_are_those_of_the_output_contract() {
    JsonNode json = AlertStoryJson.of(retold(BREACH));
    assertThat(Schemas.errors("guarantee.alert", json.path("alert"))).isEmpty();
    assertThat(Schemas.errors("guarantee.status", json.path("clockThen"))).isEmpty();
    assertThat(Schemas.errors("guarantee.status", json.path("clockNow"))).isEmpty();
    assertThat(json.path("records")).hasSize(2);
    assertThat(json.path("stands").asBoolean()).isFalse();
    assertThat(json.at("/bookedTimes/0/bookedFor").asText()).isEqualTo("2024-05-10");
    assertThat(json.at("/before/0/event/origin/topic").asText()).isEqualTo("care.decision");
    assertThat(json.at("/before/0/event/origin/offset").asLong()).isEqualTo(1);
  }

  private static AlertStory retold(String id) {
    return search(Tales.corrected(), id, Optional.empty()).story(Optional.empty()).orElseThrow();
  }

  private static AlertSearch search(Tale tale, String id, Optional<Published> published) {
    AlertName name = AlertName.of(id).orElseThrow();
    return new AlertSearch(
        Tale.engine("national"), name, tale.events(), published, Optional.empty());
  }

  private static AlertStory story(Published published, PublishedForecast row) {
    AlertName name = AlertName.of(FORECAST).orElseThrow();
    return new AlertSearch(
            Tale.engine("national"),
            name,
            Tales.corrected().events(),
            Optional.of(published),
            Optional.of(row))
        .story(Optional.empty())
        .orElseThrow();
  }

  private static JsonNode forecast() {
    ObjectNode record = (ObjectNode) retold(CLOCK + "foreseen|booking|2024-05-01").record();
    record.put("alertId", FORECAST).put("reason", "forecast").put("cause", "time");
    record.put("daysLeft", 61).put("at", "2024-03-01T00:00:00+01:00");
    return record.put("knownAt", "2024-03-01T00:00:00+01:00");
  }

  private static JsonNode row(String clinic, String day, double days) {
    ObjectNode row = new ObjectMapper().createObjectNode();
    row.put("clinicId", clinic).put("guarantee", "treatment-90").putNull("careArea");
    row.put("kind", "dayEnd").put("period", day);
    return row.put("forecastDays", days).put("forecastFrom", 12);
  }
}
