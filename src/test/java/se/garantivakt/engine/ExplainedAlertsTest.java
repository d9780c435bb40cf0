package se.garantivakt.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import se.garantivakt.event.Moment;
import se.garantivakt.replay.explain.AlertName;
import se.garantivakt.replay.explain.AlertSearch;
import se.garantivakt.replay.explain.AlertStory;
import se.garantivakt.replay.explain.Step;

/** What is told of an alert is what the engine said of it, whatever happened. */
@Domain(Histories.class)
@Domain(DomainContext.Global.class)
class ExplainedAlertsTest {

  @Property(tries = 200)
  void every_alert_is_found_by_its_name_as_it_was_raised_last(@ForAll History history) {
    Map<String, Alert> last =
        alerts(history).stream()
            .filter(alert -> !alert.kind().ends())
            .collect(Collectors.toMap(Alert::alertId, alert -> alert, (one, later) -> later));
    last.forEach(
        (id, alert) -> {
          AlertStory story = story(history, id).orElseThrow();
          assertThat(story.source()).isEqualTo(AlertStory.Source.RETOLD);
          assertThat(story.record().path("knownAt").asText())
              .isEqualTo(new Moment.At(alert.knownAt()).text(history.zone()));
          assertThat(story.record().path("cause").asText()).isEqualTo(alert.cause());
          assertThat(story.clock().orElseThrow().deadline()).isEqualTo(alert.deadline());
        });
  }

  @Property(tries = 200)
  void it_stands_where_it_stands_after_all_that_the_engine_said(@ForAll History history) {
    Hearing hearing = Hearing.inLogOrder(history);
    Set<String> standing =
        hearing.alerts.alerts().stream().map(Alert::alertId).collect(Collectors.toSet());
    for (Alert alert : alerts(history)) {
      if (!alert.kind().ends()) {
        AlertStory story = story(history, alert.alertId()).orElseThrow();
        boolean overAsFact = story.last().path("kind").asText().equals("resolved");
        boolean breach = alert.kind() == Alert.Kind.BREACHED;
        assertThat(story.stands() || (breach && overAsFact))
            .isEqualTo(standing.contains(alert.alertId()));
      }
    }
  }

  @Property(tries = 200)
  void the_events_that_are_named_are_in_the_log_where_it_says(@ForAll History history) {
    for (Alert alert : alerts(history)) {
      AlertStory story = story(history, alert.alertId()).orElseThrow();
      assertThat(story.before()).isNotEmpty();
      Step raising = story.before().get(story.before().size() - 1);
      assertThat(raising.alerts()).extracting(Alert::alertId).contains(alert.alertId());
      for (Step step : story.before()) {
        step.event().ifPresent(event -> assertThat(history.log()).contains(event));
        assertThat(step.alerts()).allMatch(said -> said.clockId().equals(alert.clockId()));
        assertThat(step.statuses()).allMatch(said -> said.clockId().equals(alert.clockId()));
      }
      Set<String> causes =
          story.before().stream()
              .map(s -> s.event().map(e -> e.event().common().eventId()).orElse(Cause.TIME))
              .collect(Collectors.toSet());
      assertThat(causes).contains(story.record().path("cause").asText());
    }
  }

  private static List<Alert> alerts(History history) {
    return Hearing.inLogOrder(history).published.stream()
        .filter(Alert.class::isInstance)
        .map(Alert.class::cast)
        .toList();
  }

  private static Optional<AlertStory> story(History history, String id) {
    return new AlertSearch(
            history.engine(),
            AlertName.of(id).orElseThrow(),
            history.log(),
            Optional.empty(),
            Optional.empty())
        .story(Optional.of(Instant.ofEpochMilli(history.end())));
  }
}
