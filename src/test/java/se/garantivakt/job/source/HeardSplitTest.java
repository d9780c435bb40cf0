package se.garantivakt.job.source;

import static org.assertj.core.api.Assertions.assertThat;
import static se.garantivakt.job.source.SomeSettings.ALLOWANCE;
import static se.garantivakt.job.source.SomeSettings.SECOND;

import java.util.Map;
import org.junit.jupiter.api.Test;

class HeardSplitTest {
  private static final long EARLIEST = -2;

  private final HandClock clock = new HandClock();
  private long outages;

  @Test
  void nothing_is_known_before_the_first_answer() {
    HeardSplit split = split(7);
    split.passed(7, 500);

    assertThat(split.upTo()).isEqualTo(HeardSplit.UNKNOWN);
  }

  @Test
  void once_all_that_the_broker_had_is_through_time_is_the_asking_less_the_allowance() {
    HeardSplit split = split(EARLIEST);
    split.passed(9, 500);
    hear(split, 0, 10);

    assertThat(split.isDrained()).isTrue();
    assertThat(split.upTo()).isEqualTo(clock.millis() - ALLOWANCE);
  }

  @Test
  void a_backlog_holds_time_1_ms_before_its_latest_record() {
    HeardSplit split = split(EARLIEST);
    split.passed(3, 500);
    hear(split, 0, 10);

    assertThat(split.isDrained()).isFalse();
    assertThat(split.upTo()).isEqualTo(499);
  }

  @Test
  void records_out_of_order_hold_time_at_the_latest_of_them() {
    HeardSplit split = split(EARLIEST);
    hear(split, 0, 10);
    split.passed(3, 800);
    split.passed(4, 500);
    hear(split, 0, 10);

    assertThat(split.upTo()).isEqualTo(799);
  }

  @Test
  void an_empty_log_is_heard_wherever_reading_begins() {
    HeardSplit split = split(EARLIEST);
    hear(split, 40, 40);

    assertThat(split.upTo()).isEqualTo(clock.millis() - ALLOWANCE);
  }

  @Test
  void a_backlog_of_which_nothing_has_come_yet_says_nothing() {
    HeardSplit split = split(EARLIEST);
    hear(split, 0, 10);

    assertThat(split.upTo()).isEqualTo(HeardSplit.UNKNOWN);
  }

  @Test
  void after_a_restore_the_offset_to_start_at_is_the_position() {
    HeardSplit atTheEnd = split(10);
    HeardSplit before = split(9);
    hear(atTheEnd, 0, 10);
    hear(before, 0, 10);

    assertThat(atTheEnd.upTo()).isEqualTo(clock.millis() - ALLOWANCE);
    assertThat(before.upTo()).isEqualTo(HeardSplit.UNKNOWN);
  }

  @Test
  void the_connectors_markers_are_no_positions() {
    for (long marker : new long[] {-1, -2, -3}) {
      HeardSplit split = split(marker);
      hear(split, 0, 10);

      assertThat(split.upTo()).as("started at %s", marker).isEqualTo(HeardSplit.UNKNOWN);
    }
  }

  @Test
  void a_log_that_ends_before_where_reading_was_to_begin_is_another_log() {
    HeardSplit split = split(100);
    hear(split, 0, 10);

    assertThat(split.upTo()).isEqualTo(HeardSplit.UNKNOWN);

    split.passed(0, 500);
    hear(split, 0, 10);

    assertThat(split.upTo()).isEqualTo(499);
  }

  @Test
  void records_logged_after_the_asking_do_not_make_a_backlog() {
    HeardSplit split = split(EARLIEST);
    split.passed(11, 500);
    hear(split, 0, 10);

    assertThat(split.isDrained()).isTrue();
  }

  @Test
  void what_has_been_heard_is_not_taken_back() {
    HeardSplit split = split(10);
    hear(split, 0, 10);
    long said = split.upTo();

    split.passed(10, 500);
    hear(split, 0, 20);
    assertThat(split.upTo()).isEqualTo(said);

    clock.set(2_000);
    split.passed(19, 1_500);
    hear(split, 0, 20);
    assertThat(split.upTo()).isEqualTo(said);
  }

  @Test
  void a_record_dated_ahead_does_not_move_time_there() {
    HeardSplit split = split(EARLIEST);
    hear(split, 0, 10);
    split.passed(3, 500);
    split.passed(4, clock.millis() + 86_400_000);
    hear(split, 0, 10);
    split.passed(5, 600);
    hear(split, 0, 10);

    assertThat(split.upTo()).isEqualTo(599);
  }

  @Test
  void a_record_dated_ahead_does_not_hide_those_that_come_after_it() {
    HeardSplit split = split(EARLIEST);
    split.passed(3, clock.millis() + 86_400_000);
    hear(split, 0, 10);
    clock.pass(SECOND);
    long logged = clock.millis() - 100;
    split.passed(4, logged);
    hear(split, 0, 10);

    assertThat(split.upTo()).isEqualTo(logged - 1);
  }

  @Test
  void a_record_logged_since_the_last_asking_counts_from_the_next_one() {
    HeardSplit split = split(EARLIEST);
    hear(split, 0, 10);
    clock.pass(SECOND);
    long logged = clock.millis() - 100;
    split.passed(3, logged);
    hear(split, 0, 10);

    assertThat(split.upTo()).isEqualTo(logged - 1);
  }

  @Test
  void without_an_answer_time_stands_still() {
    HeardSplit split = split(10);
    hear(split, 0, 10);
    long said = split.upTo();
    clock.pass(SECOND);
    split.passed(10, clock.millis() - 1);
    split.unheard(answer());

    assertThat(split.upTo()).isEqualTo(said);
    assertThat(split.isDrained()).isFalse();
  }

  @Test
  void a_split_with_an_end_set_follows_its_records_and_never_the_clock() {
    HeardSplit split = new HeardSplit(EARLIEST, true, SomeSettings.settings());
    split.unheard(answer());
    assertThat(split.upTo()).isEqualTo(HeardSplit.UNKNOWN);

    split.passed(9, 500);
    split.unheard(answer());
    assertThat(split.upTo()).isEqualTo(499);

    hear(split, 0, 10);
    hear(split, 10, 10);
    assertThat(split.upTo()).isEqualTo(499);
  }

  @Test
  void a_log_growing_while_it_is_read_is_heard_from_its_records() {
    HeardSplit split = split(EARLIEST);
    for (int i = 1; i <= 20; i++) {
      split.passed(i, 500 + i);
      hear(split, 0, 2 + i);
      clock.pass(SECOND);
    }

    assertThat(split.upTo()).isEqualTo(519);
  }

  private HeardSplit split(long start) {
    return new HeardSplit(start, false, SomeSettings.settings());
  }

  private void hear(HeardSplit split, long first, long last) {
    split.hear(new LogEnd(first, last), answer(), true, clock.nanos());
  }

  private Answer answer() {
    return new Answer(new Answer.Asked(clock.millis(), clock.nanos()), outages, Map.of());
  }
}
