package se.garantivakt.job.source;

import static org.assertj.core.api.Assertions.assertThat;
import static se.garantivakt.job.source.ReaderBench.boundedSplit;
import static se.garantivakt.job.source.ReaderBench.split;
import static se.garantivakt.job.source.SomeSettings.QUIET;
import static se.garantivakt.job.source.SomeSettings.SECOND;

import java.time.Duration;
import java.util.List;
import org.apache.flink.core.io.InputStatus;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class HeardReaderTest {
  private static final long EARLIEST = -2;

  private final ReaderBench bench = new ReaderBench();

  @Test
  void in_a_silent_night_time_follows_the_clock() throws Exception {
    bench.add(split("a", 10)).start();
    bench.broker.end("a", 0, 10);
    bench.second();
    assertThat(bench.output.watermarks).containsEntry("a-0", bench.now());

    bench.second();
    assertThat(bench.output.watermarks).containsEntry("a-0", bench.now());
  }

  @Test
  void a_backlog_holds_only_its_own_split() throws Exception {
    bench.add(split("a", 0), split("b", EARLIEST)).start();
    bench.broker.end("a", 0, 10);
    bench.broker.end("b", 0, 0);
    bench.inner.fetch("a", 0, 500);
    bench.second();

    assertThat(bench.output.watermarks)
        .containsEntry("a-0", 499L)
        .containsEntry("b-0", bench.now());
  }

  @Test
  void records_are_out_before_the_watermark_that_covers_them() throws Exception {
    bench.add(split("a", 0)).start();
    bench.broker.end("a", 0, 2);
    bench.inner.fetch("a", 0, 500);
    bench.inner.fetch("a", 1, 600);
    bench.ask();
    bench.reader.pollNext(bench.output);
    assertThat(bench.output.watermarks).containsEntry("a-0", 499L);

    bench.second();
    assertThat(bench.output.notes).contains("a-0 record 0 at 500", "a-0 record 1 at 600");
    assertThat(bench.output.watermarks).containsEntry("a-0", bench.now());
  }

  @Test
  void after_a_restore_nothing_is_said_before_the_first_answer() throws Exception {
    bench.add(split("a", 10)).start();
    bench.inner.fetch("a", 10, 500);
    bench.poll();

    assertThat(bench.output.watermarks).isEmpty();
  }

  @Test
  void a_split_opens_its_output_at_once_so_that_it_holds_time_back() throws Exception {
    bench.start().add(split("a", EARLIEST));
    bench.poll();

    assertThat(bench.output.notes).containsExactly("open a-0");
  }

  @Test
  void a_split_discovered_later_is_not_in_an_answer_asked_for_before() throws Exception {
    bench.add(split("a", 10)).start();
    bench.broker.end("a", 0, 10);
    bench.broker.end("b", 0, 0);
    bench.ask();
    bench.add(split("b", EARLIEST));
    bench.poll();
    assertThat(bench.output.watermarks).containsOnlyKeys("a-0");

    bench.second();
    assertThat(bench.output.watermarks).containsEntry("b-0", bench.now());
  }

  @Test
  void while_the_broker_is_gone_time_stands_still_and_then_moves_on() throws Exception {
    bench.add(split("a", 10)).start();
    bench.broker.end("a", 0, 10);
    bench.second();
    long said = bench.output.watermarks.get("a-0");

    bench.broker.goAway(new IllegalStateException("gone"));
    bench.seconds(Duration.ofMinutes(2));
    assertThat(bench.output.watermarks).containsEntry("a-0", said);

    bench.broker.comeBack();
    bench.second();
    assertThat(bench.output.watermarks).containsEntry("a-0", bench.now());
  }

  @Test
  void a_partition_without_a_leader_stands_still_and_the_others_move() throws Exception {
    bench.add(split("a", 10), split("b", 0)).start();
    bench.broker.end("a", 0, 10);
    bench.second();

    assertThat(bench.output.watermarks).containsOnlyKeys("a-0").containsEntry("a-0", bench.now());
  }

  @Test
  void a_marker_at_the_end_is_through_after_the_quiet_time() throws Exception {
    markerAtTheEnd();
    bench.seconds(QUIET.minus(SECOND));
    assertThat(bench.output.watermarks).containsEntry("a-0", 499L);

    bench.second();
    assertThat(bench.output.watermarks).containsEntry("a-0", bench.now());
  }

  @Test
  void a_task_held_up_for_long_has_heard_no_quiet() throws Exception {
    markerAtTheEnd();
    bench.second();
    bench.clock.pass(QUIET.multipliedBy(3));
    bench.second();

    assertThat(bench.output.watermarks).containsEntry("a-0", 499L);
  }

  @Test
  void a_task_busy_with_what_was_fetched_has_heard_no_quiet() throws Exception {
    bench.add(split("a", EARLIEST), split("b", EARLIEST)).start();
    bench.broker.end("a", 0, 11);
    bench.broker.end("b", 0, 1000);
    bench.inner.fetch("a", 9, 500);
    bench.second();
    for (int i = 0; i < 100; i++) {
      bench.inner.fetch("b", i, 500);
    }
    for (int i = 0; i < 90; i++) {
      bench.clock.pass(SECOND);
      bench.ask();
      bench.reader.pollNext(bench.output);
    }

    assertThat(bench.output.watermarks).containsEntry("a-0", 499L);
  }

  @Test
  void a_busy_neighbour_does_not_keep_a_marker_from_being_through() throws Exception {
    markerAtTheEnd();
    bench.add(split("b", EARLIEST));
    for (int i = 0; i <= QUIET.toSeconds() + 1; i++) {
      bench.broker.end("b", 0, i + 1);
      bench.inner.fetch("b", i, bench.clock.millis());
      bench.second();
    }

    assertThat(bench.output.watermarks).containsEntry("a-0", bench.now());
  }

  @Test
  void a_paused_split_is_not_silent() throws Exception {
    markerAtTheEnd();
    bench.reader.pauseOrResumeSplits(List.of("a-0"), List.of());
    bench.seconds(QUIET.multipliedBy(2));
    assertThat(bench.output.watermarks).containsEntry("a-0", 499L);

    bench.reader.pauseOrResumeSplits(List.of(), List.of("a-0"));
    bench.seconds(QUIET.plus(SECOND));
    assertThat(bench.output.watermarks).containsEntry("a-0", bench.now());
  }

  @Test
  void a_split_with_an_end_is_not_asked_about_and_lets_time_go_when_it_is_reached()
      throws Exception {
    bench.add(boundedSplit("a", 0, 1), split("b", 0)).start();
    bench.broker.end("b", 0, 0);
    bench.inner.fetch("a", 0, 500);
    bench.second();
    assertThat(bench.broker.asked.get(0)).containsExactly(new TopicPartition("b", 0));
    assertThat(bench.output.watermarks).containsEntry("a-0", 499L);

    bench.inner.finish("a-0");
    bench.second();
    assertThat(bench.output.notes).containsSubsequence("a-0 idle", "release a-0");
    assertThat(bench.output.watermarks).containsOnlyKeys("b-0");
  }

  @Test
  void at_the_end_of_the_input_it_is_active_so_that_the_last_watermark_passes() throws Exception {
    bench.add(boundedSplit("a", 0, 0)).start();
    bench.inner.finish("a-0");
    bench.inner.end();
    bench.poll();

    assertThat(bench.output.notes).containsSubsequence("a-0 idle", "release a-0", "reader active");
  }

  @Test
  void at_the_end_of_the_input_it_says_no_more_of_time() throws Exception {
    bench.add(split("a", 0)).start();
    bench.broker.end("a", 0, 0);
    bench.inner.end();
    bench.ask();

    assertThat(bench.poll()).isEqualTo(InputStatus.END_OF_INPUT);
    assertThat(bench.output.watermarks).isEmpty();
  }

  private void markerAtTheEnd() throws Exception {
    bench.add(split("a", EARLIEST)).start();
    bench.broker.end("a", 0, 11);
    bench.inner.fetch("a", 9, 500);
    bench.second();
  }
}
