package se.garantivakt.job.source;

import static org.assertj.core.api.Assertions.assertThat;
import static se.garantivakt.job.source.SomeSettings.ALLOWANCE;
import static se.garantivakt.job.source.SomeSettings.QUIET;
import static se.garantivakt.job.source.SomeSettings.SECOND;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Transaction markers, aborted records and compaction leave offsets that no record ever has. */
class OffsetsWithoutRecordsTest {
  private static final LogEnd END = new LogEnd(0, 11);

  private final HandClock clock = new HandClock();
  private final HeardSplit split = new HeardSplit(-2, false, SomeSettings.settings());
  private long outages;

  @BeforeEach
  void the_last_record_is_read_and_a_marker_follows() {
    split.passed(9, 500);
    hear(END, true);
  }

  @Test
  void count_as_through_after_the_quiet_time() {
    quietBut(SECOND.toMillis());
    assertThat(split.upTo()).isEqualTo(499);

    secondPasses(END, true);
    assertThat(split.isDrained()).isTrue();
    assertThat(split.upTo()).isEqualTo(clock.millis() - ALLOWANCE);
  }

  @Test
  void stay_through_though_the_reader_is_held_up_later() {
    quietBut(0);
    secondPasses(END, false);

    assertThat(split.upTo()).isEqualTo(clock.millis() - ALLOWANCE);
  }

  @Test
  void count_as_through_where_there_is_no_record_at_all() {
    HeardSplit markersOnly = new HeardSplit(-2, false, SomeSettings.settings());
    for (int i = 0; i <= QUIET.toSeconds(); i++) {
      markersOnly.hear(END, answer(), true, clock.nanos());
      clock.pass(SECOND);
    }

    assertThat(markersOnly.isDrained()).isTrue();
  }

  @Test
  void a_record_begins_the_quiet_time_anew() {
    quietBut(SECOND.toMillis());
    split.passed(10, 600);
    secondPasses(new LogEnd(0, 12), true);

    assertThat(split.upTo()).isEqualTo(599);
  }

  @Test
  void a_record_in_an_unchanged_log_begins_it_anew_too() {
    LogEnd farther = new LogEnd(0, 20);
    hear(farther, true);
    for (int i = 0; i < QUIET.toSeconds() - 1; i++) {
      secondPasses(farther, true);
    }
    split.passed(10, 600);
    secondPasses(farther, true);

    assertThat(split.isDrained()).isFalse();
  }

  @Test
  void an_end_that_moves_begins_it_anew() {
    quietBut(SECOND.toMillis());
    secondPasses(new LogEnd(0, 13), true);

    assertThat(split.isDrained()).isFalse();
  }

  @Test
  void an_outage_begins_it_anew() {
    quietBut(SECOND.toMillis());
    outages++;
    secondPasses(END, true);

    assertThat(split.isDrained()).isFalse();
  }

  @Test
  void an_answer_without_this_split_begins_it_anew() {
    quietBut(SECOND.toMillis());
    split.unheard(answer());
    secondPasses(END, true);

    assertThat(split.isDrained()).isFalse();
  }

  @Test
  void a_reader_held_up_hears_no_quiet() {
    for (int i = 0; i < 100; i++) {
      secondPasses(END, false);
    }

    assertThat(split.isDrained()).isFalse();
  }

  @Test
  void an_answer_taken_in_late_counts_by_when_it_was_asked_for() {
    Answer asked = answer();
    clock.pass(QUIET);
    split.hear(END, asked, true, clock.nanos());

    assertThat(split.isDrained()).isFalse();
  }

  @Test
  void a_record_that_comes_after_all_is_a_backlog_again() {
    quietBut(0);
    long said = split.upTo();
    split.passed(9, 550);
    secondPasses(END, true);

    assertThat(split.isDrained()).isFalse();
    assertThat(split.upTo()).isEqualTo(said);
  }

  private void quietBut(long shortOf) {
    for (long i = 0; i < (QUIET.toMillis() - shortOf) / SECOND.toMillis(); i++) {
      secondPasses(END, true);
    }
  }

  private void secondPasses(LogEnd end, boolean listening) {
    clock.pass(SECOND);
    hear(end, listening);
  }

  private void hear(LogEnd end, boolean listening) {
    split.hear(end, answer(), listening, clock.nanos());
  }

  private Answer answer() {
    return new Answer(new Answer.Asked(clock.millis(), clock.nanos()), outages, Map.of());
  }
}
