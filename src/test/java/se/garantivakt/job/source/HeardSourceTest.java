package se.garantivakt.job.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.garantivakt.job.time.MachineClock;
import se.garantivakt.job.time.WallClock;
import se.garantivakt.local.EmbeddedBroker;

/** The whole source in a job, on a real broker. */
class HeardSourceTest {
  @TempDir private static Path folder;
  private static EmbeddedBroker broker;
  private static Topics topics;

  private final WallClock clock = new MachineClock();
  private final long longAgo = clock.millis() - Duration.ofDays(60).toMillis();

  @BeforeAll
  static void start() throws Exception {
    broker = EmbeddedBroker.start(folder);
    topics = new Topics(broker.bootstrap());
  }

  @AfterAll
  static void stop() {
    broker.close();
  }

  @Test
  void in_a_silent_night_time_passes_though_one_reader_has_no_split() throws Exception {
    topics.create("night");
    topics.write("night", longAgo);
    try (WatchedJob job = WatchedJob.reading(broker.bootstrap(), 2, "night")) {
      job.awaitTime(clock.millis());
      job.awaitTime(clock.millis() + 500);

      assertThat(job.records()).hasSize(1);
      assertThat(job.watermarks()).allMatch(mark -> mark.time() < mark.seenAt());
    }
  }

  @Test
  void an_empty_topic_and_a_silent_one_do_not_block_a_busy_one() throws Exception {
    topics.create("never", "once", "busy");
    topics.write("once", longAgo);
    try (WatchedJob job = WatchedJob.reading(broker.bootstrap(), 1, "never", "once", "busy")) {
      for (int i = 0; i < 3; i++) {
        long now = clock.millis();
        topics.write("busy", now);
        job.awaitTime(now);
      }

      assertThat(job.records()).hasSize(4).noneMatch(Notice::isLate);
    }
  }

  @Test
  void markers_of_transactions_at_the_end_of_a_partition_do_not_stop_time() throws Exception {
    topics.create("committed");
    topics.openTransaction("committed", longAgo, longAgo + 1).close();
    topics.writeAndAbort("committed", longAgo + 2, longAgo + 3);
    try (WatchedJob job = WatchedJob.reading(broker.bootstrap(), 1, "committed")) {
      job.await(notice -> notice.time() == longAgo + 1);
      job.awaitTime(clock.millis());

      assertThat(job.records()).hasSize(2);
    }
  }

  @Test
  void of_a_backlog_nothing_comes_late() throws Exception {
    topics.create("left", "right");
    long[] minutes = LongStream.range(0, 20_000).map(i -> longAgo + i * 60_000).toArray();
    topics.write("left", minutes);
    topics.write("right", minutes);
    try (WatchedJob job = WatchedJob.reading(broker.bootstrap(), 1, "left", "right")) {
      job.awaitTime(clock.millis());

      assertThat(job.records()).hasSize(40_000).noneMatch(Notice::isLate);
    }
  }

  @Test
  void an_input_with_an_end_finishes_and_time_comes_only_as_far_as_its_records() throws Exception {
    topics.create("archive", "empty-archive");
    topics.write("archive", longAgo, longAgo + 1000);
    try (WatchedJob job =
        WatchedJob.readingWhatIsThere(broker.bootstrap(), "archive", "empty-archive")) {
      job.awaitEnd();

      assertThat(job.records()).hasSize(2);
      assertThat(job.watermarks())
          .allMatch(mark -> mark.time() < longAgo + 1000 || mark.time() == Long.MAX_VALUE)
          .last()
          .matches(mark -> mark.time() == Long.MAX_VALUE);
    }
  }

  @Test
  void it_goes_on_where_kafkas_own_source_was_saved(@TempDir Path savepoints) throws Exception {
    topics.create("saved");
    topics.write("saved", longAgo, longAgo + 1);
    String savepoint;
    try (WatchedJob plain = WatchedJob.plain(broker.bootstrap(), "saved")) {
      plain.await(notice -> notice.time() == longAgo + 1);
      savepoint = plain.stop(savepoints);
    }
    try (WatchedJob job = WatchedJob.restored(savepoint, broker.bootstrap(), "saved")) {
      job.awaitTime(clock.millis());
      topics.write("saved", clock.millis());
      job.await(notice -> !notice.isWatermark());

      assertThat(job.records()).hasSize(1).noneMatch(notice -> notice.time() <= longAgo + 1);
    }
  }
}
