package se.garantivakt.job.source;

import static org.assertj.core.api.Assertions.assertThat;
import static se.garantivakt.job.source.ReaderBench.split;
import static se.garantivakt.job.source.SomeSettings.QUIET;
import static se.garantivakt.job.source.SomeSettings.SECOND;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * One partition gives nothing while another's records come one by one, and the reader often finds
 * nothing fetched. What the first holds may be queued behind the other's.
 */
class BacklogBesideSilenceTest {
  private static final long BEFORE_ALL = 499;

  private final ReaderBench bench = new ReaderBench();
  private long next;

  @BeforeEach
  void one_offset_of_the_first_is_not_heard_of() throws Exception {
    bench.add(split("silent", 0), split("busy", 0)).start();
    bench.broker.end("silent", 0, 2);
    bench.broker.end("busy", 0, 1000);
    bench.inner.fetch("silent", 0, BEFORE_ALL + 1);
    bench.second();
  }

  @Test
  void no_silence_counts_while_the_reader_is_behind() throws Exception {
    seconds(3 * QUIET.toSeconds(), 1000);
    assertThat(bench.output.watermarks).containsEntry("silent-0", BEFORE_ALL);
  }

  @Test
  void it_counts_from_when_the_reader_has_caught_up() throws Exception {
    seconds(QUIET.toSeconds(), 1000);
    bench.seconds(QUIET.minus(SECOND));
    assertThat(bench.output.watermarks).containsEntry("silent-0", BEFORE_ALL);

    bench.second();
    assertThat(bench.output.watermarks).containsEntry("silent-0", bench.now());
  }

  @Test
  void it_counts_while_the_other_is_read_as_it_grows() throws Exception {
    next = 999;
    for (long end = 1000; end <= 1000 + QUIET.toSeconds() + 1; end++) {
      seconds(1, end);
    }
    assertThat(bench.output.watermarks).containsEntry("silent-0", bench.now());
  }

  /** In each second one record of the busy one comes, and its log ends there. */
  private void seconds(long count, long end) throws Exception {
    bench.broker.end("busy", 0, end);
    for (long i = 0; i < count; i++) {
      bench.inner.fetch("busy", next++, BEFORE_ALL + 1);
      bench.second();
    }
  }
}
