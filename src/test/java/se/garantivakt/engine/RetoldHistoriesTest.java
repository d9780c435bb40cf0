package se.garantivakt.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import se.garantivakt.event.LogPosition;
import se.garantivakt.event.LoggedEvent;
import se.garantivakt.job.watch.Retold;

/** A batch says, word for word, what the engine says of the sorted log. */
@Domain(Histories.class)
@Domain(DomainContext.Global.class)
class RetoldHistoriesTest {
  private static final long DAY = 86_400_000;

  @Property(tries = 300)
  void what_is_retold_is_what_is_played_whatever_order_equal_times_come_in(
      @ForAll History history, @ForAll long seed, @ForAll boolean byDay) {
    List<LoggedEvent> log = byDay ? loggedOnceADay(history.log()) : history.log();
    List<Publication> played = new ArrayList<>();
    Episode episode = new Episode(history.engine(), History.EPISODE);
    long end = Math.max(history.end(), log.isEmpty() ? 0 : last(log));
    for (LoggedEvent event : log) {
      episode.advanceTo(event.position().loggedAt() - 1, played::add);
      episode.hear(event, played::add);
    }
    episode.advanceTo(end, played::add);
    List<LoggedEvent> mixed = new ArrayList<>(log);
    Collections.shuffle(mixed, new Random(seed));
    mixed.sort(Comparator.comparingLong(event -> event.position().loggedAt()));
    Retold retold = Retold.of(history.engine(), History.EPISODE, mixed, end);
    assertThat(Told.records(retold.said(), history.zone()))
        .isEqualTo(Told.records(played, history.zone()));
    assertThat(retold.knownAt()).isSorted();
  }

  /** Many at one instant, as an archive has them that knows only days. */
  private static List<LoggedEvent> loggedOnceADay(List<LoggedEvent> log) {
    return log.stream()
        .map(
            event -> {
              LogPosition at = event.position();
              long evening = (Math.floorDiv(at.loggedAt(), DAY) + 1) * DAY;
              return new LoggedEvent(
                  event.event(), new LogPosition(evening, at.topic(), at.partition(), at.offset()));
            })
        .sorted(Comparator.comparing(LoggedEvent::position))
        .toList();
  }

  private static long last(List<LoggedEvent> log) {
    return log.get(log.size() - 1).position().loggedAt();
  }
}
