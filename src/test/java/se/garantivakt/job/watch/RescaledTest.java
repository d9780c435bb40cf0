package se.garantivakt.job.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.garantivakt.engine.Story;
import se.garantivakt.engine.TypicalEpisode;
import se.garantivakt.event.LoggedEvent;
import se.garantivakt.job.output.OutputRecord;
import se.garantivakt.job.output.Said;

/**
 * From one task to four to two, with state and timers, and nobody can tell; nothing stays behind
 * when all is past.
 */
class RescaledTest {
  private static final int EPISODES = 24;

  private final List<LoggedEvent> events =
      IntStream.range(0, EPISODES)
          .boxed()
          .flatMap(seed -> TypicalEpisode.events(seed).stream())
          .sorted(Comparator.comparing(LoggedEvent::position))
          .toList();

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void a_change_of_parallelism_changes_nothing_that_is_said(boolean rocks) throws Exception {
    Watch watch = rocks ? Watch.on("2026-01-01").onDisk() : Watch.on("2026-01-01");
    List<OutputRecord> alone = new ArrayList<>();
    List<OutputRecord> moved = new ArrayList<>();
    WatchedTasks one = WatchedTasks.start(watch, 1);
    WatchedTasks many = WatchedTasks.start(watch, 1);
    for (int parallelism : new int[] {4, 2, 0}) {
      List<LoggedEvent> part = part(parallelism);
      tell(one, part);
      tell(many, part);
      if (parallelism > 0) {
        moved.addAll(many.records());
        many = WatchedTasks.rescaled(watch, many, parallelism);
        assertThat(many.openClocks()).isEqualTo(one.openClocks()).isPositive();
        assertThat(many.timers()).isEqualTo(one.timers());
        assertThat(many.timersWaiting()).isEqualTo(many.timers()).isPositive();
        assertThat(many.entries()).isEqualTo(one.entries());
        assertThat(many.busy()).isEqualTo(parallelism);
      }
    }
    long past = Story.at("2028-01-01").toEpochMilli();
    one.time(past);
    many.time(past);
    assertThat(many.entries()).isZero();
    assertThat(many.timers()).isZero();
    assertThat(many.timersWaiting()).isZero();
    assertThat(many.openClocks()).isZero();
    moved.addAll(many.records());
    alone.addAll(one.records());
    assertThat(byEpisode(moved)).isEqualTo(byEpisode(alone));
    one.close();
    many.close();
  }

  private List<LoggedEvent> part(int parallelism) {
    int third = events.size() / 3;
    int from = parallelism == 4 ? 0 : parallelism == 2 ? third : 2 * third;
    return events.subList(from, parallelism == 0 ? events.size() : from + third);
  }

  private static void tell(WatchedTasks tasks, List<LoggedEvent> part) throws Exception {
    for (LoggedEvent event : part) {
      tasks.time(event.position().loggedAt() - 1);
      tasks.hear(event);
    }
  }

  /** In the order of each episode; among episodes there is none. */
  private static List<String> byEpisode(List<OutputRecord> records) {
    Stream<OutputRecord> sorted =
        records.stream().sorted(Comparator.comparing(record -> new String(record.partitionBy())));
    return Said.all(sorted.toList());
  }
}
