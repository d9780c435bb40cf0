package se.garantivakt.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.garantivakt.event.LoggedEvent;
import se.garantivakt.rules.file.RuleSetLoader;

class TypicalEpisodeTest {
  private final Engine engine =
      new Engine(new RuleSetLoader().load(Path.of("config", "rules"), "national"));

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2, 100, 511})
  void has_eight_events_one_pause_and_three_alerts_that_time_raises(long seed) {
    List<LoggedEvent> events = TypicalEpisode.events(seed);
    List<Publication> published = new ArrayList<>();
    Episode episode = new Episode(engine, "E1");
    for (LoggedEvent event : events) {
      episode.advanceTo(event.position().loggedAt() - 1, published::add);
      episode.hear(event, published::add);
    }

    assertThat(events).hasSize(8);
    assertThat(published)
        .filteredOn(p -> p instanceof Outcome)
        .allMatch(p -> ((Outcome) p).kind() == Outcome.Kind.APPLIED);
    assertThat(published)
        .filteredOn(p -> p instanceof Alert alert && !alert.kind().ends())
        .extracting(p -> ((Alert) p).level().orElseThrow() + " by " + ((Alert) p).cause())
        .containsExactly("P30D by time", "P14D by time", "P7D by time");
    List<Status> last = episode.statusesAt(events.get(7).position().loggedAt());
    assertThat(last).hasSize(1);
    assertThat(last.get(0).state()).isEqualTo(State.MET);
    assertThat(last.get(0).pausedDays()).hasValue(22);
  }
}
