package se.garantivakt.job.source;

import static org.assertj.core.api.Assertions.assertThat;
import static se.garantivakt.job.source.ReaderBench.boundedSplit;
import static se.garantivakt.job.source.ReaderBench.split;
import static se.garantivakt.job.source.SomeSettings.QUIET;
import static se.garantivakt.job.source.SomeSettings.SECOND;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.api.connector.source.SourceEvent;
import org.junit.jupiter.api.Test;

class ReaderLifeTest {
  private final ReaderBench bench = new ReaderBench();

  @Test
  void a_reader_without_splits_is_idle_after_the_quiet_time_and_asks_nobody() throws Exception {
    bench.start();
    bench.seconds(QUIET);
    assertThat(bench.output.notes).isEmpty();

    bench.second();
    bench.second();
    assertThat(bench.output.notes).containsExactly("reader idle");
    assertThat(bench.broker.asked).isEmpty();
  }

  @Test
  void a_reader_that_will_get_no_splits_is_idle_at_once() throws Exception {
    bench.start();
    bench.reader.notifyNoMoreSplits();
    bench.second();

    assertThat(bench.output.notes).containsExactly("reader idle");
  }

  @Test
  void an_idle_reader_is_active_again_with_its_first_split() throws Exception {
    bench.start();
    bench.seconds(QUIET.plus(SECOND));
    bench.add(split("a", 0));
    bench.poll();

    assertThat(bench.output.notes).containsExactly("reader idle", "open a-0", "reader active");
  }

  @Test
  void a_reader_whose_last_split_has_ended_becomes_idle() throws Exception {
    bench.add(boundedSplit("a", 0, 1)).start();
    bench.inner.fetch("a", 0, 500);
    bench.second();
    bench.inner.finish("a-0");
    bench.seconds(QUIET.plus(SECOND).plus(SECOND));

    assertThat(bench.output.notes).containsSubsequence("a-0 idle", "release a-0", "reader idle");
  }

  @Test
  void an_answer_wakes_the_task_though_no_record_comes() throws Exception {
    bench.add(split("a", 0)).start();
    bench.poll();
    CompletableFuture<Void> sleeping = bench.reader.isAvailable();
    assertThat(sleeping).isNotDone();

    bench.ask();
    assertThat(sleeping).isNotDone();

    bench.broker.end("a", 0, 0);
    bench.ask();
    assertThat(sleeping).isDone();
  }

  @Test
  void once_the_answer_is_taken_in_the_task_sleeps_again() throws Exception {
    bench.add(split("a", 0)).start();
    bench.broker.end("a", 0, 0);
    bench.ask();
    assertThat(bench.reader.isAvailable()).isDone();

    bench.poll();
    assertThat(bench.reader.isAvailable()).isNotDone();
  }

  @Test
  void the_gauges_say_how_many_splits_are_drained_and_how_far_behind_the_clock_it_is()
      throws Exception {
    assertThat(bench.gauge("heardUpToLag")).isEqualTo(-1L);

    bench.add(split("a", 10), split("b", 0)).start();
    bench.broker.end("a", 0, 10);
    bench.broker.end("b", 0, 5);
    bench.second();
    assertThat(bench.gauge("splitsDrained")).isEqualTo(1);
    assertThat(bench.gauge("heardUpToLag")).isEqualTo(-1L);

    bench.inner.fetch("b", 0, bench.clock.millis() - 5000);
    bench.second();
    assertThat(bench.gauge("heardUpToLag")).isEqualTo(6001L);

    bench.add(split("c", 0));
    bench.poll();
    assertThat(bench.gauge("heardUpToLag")).isEqualTo(-1L);
  }

  @Test
  void each_split_says_whether_it_is_drained_and_how_far_behind_the_clock_it_is() throws Exception {
    bench.add(split("a", 10), split("b", 0)).start();
    bench.broker.end("a", 0, 10);
    bench.broker.end("b", 0, 5);
    bench.poll();
    assertThat(bench.gauge("splitDrained{topic=a,partition=0}")).isEqualTo(0);
    assertThat(bench.gauge("splitLagMs{topic=a,partition=0}")).isEqualTo(-1L);
    bench.second();
    assertThat(bench.gauge("splitDrained{topic=a,partition=0}")).isEqualTo(1);
    assertThat(bench.gauge("splitLagMs{topic=a,partition=0}")).isEqualTo(SomeSettings.ALLOWANCE);
    assertThat(bench.gauge("splitDrained{topic=b,partition=0}")).isEqualTo(0);
    assertThat(bench.gauge("splitLagMs{topic=b,partition=0}")).isEqualTo(-1L);
  }

  @Test
  void what_is_not_about_time_is_the_inner_readers_business() throws Exception {
    bench.start().add(split("a", 0));
    bench.reader.notifyNoMoreSplits();
    bench.reader.handleSourceEvents(new SourceEvent() {});
    bench.reader.snapshotState(1);
    bench.reader.notifyCheckpointComplete(2);
    bench.reader.notifyCheckpointAborted(3);
    bench.reader.pauseOrResumeSplits(List.of("a-0"), List.of("b-0"));

    assertThat(bench.inner.told)
        .containsExactly(
            "start",
            "add a-0",
            "no more splits",
            "event",
            "snapshot 1",
            "complete 2",
            "aborted 3",
            "pause [a-0] resume [b-0]");
  }

  @Test
  void asking_ends_with_the_reader() throws Exception {
    bench.start();
    bench.reader.close();

    assertThat(bench.rhythmEnded).isTrue();
    assertThat(bench.broker.closed).isTrue();
    assertThat(bench.inner.told).endsWith("close");
  }
}
