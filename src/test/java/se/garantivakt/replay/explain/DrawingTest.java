package se.garantivakt.replay.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DrawingTest {
  private static final Instant ZERO = Instant.EPOCH;

  @Test
  void stretches_are_drawn_to_scale() {
    Chart chart = new Chart(ZERO, second(100), 20);
    assertThat(
            chart.line(
                List.of(
                    stretch(Stretch.Kind.AHEAD, 80, 100),
                    stretch(Stretch.Kind.COUNTED, 0, 80),
                    stretch(Stretch.Kind.PAUSED, 20, 40))))
        .isEqualTo("====....========----");
  }

  @Test
  void the_shortest_stretch_is_still_seen() {
    Chart chart = new Chart(ZERO, second(10_000), 10);
    assertThat(
            chart.line(
                List.of(
                    stretch(Stretch.Kind.COUNTED, 0, 10_000),
                    stretch(Stretch.Kind.PAUSED, 5_000, 5_001))))
        .isEqualTo("=====.====");
  }

  @Test
  void two_marks_at_one_place_stand_beside_each_other() {
    Chart chart = new Chart(ZERO, second(100), 10);
    assertThat(chart.marks(List.of(mark(0, 'S'), mark(0, 'A'), mark(100, 'D'), mark(100, 'X'))))
        .isEqualTo("SA      XD");
  }

  @Test
  void a_clock_of_no_length_is_drawn() {
    Chart chart = new Chart(ZERO, ZERO, 5);
    assertThat(chart.line(List.of())).isEqualTo("     ");
    assertThat(chart.marks(List.of(mark(0, 'S')))).isEqualTo("S    ");
  }

  @Test
  void words_are_broken_at_the_width_and_go_on_below_each_other() {
    Page page = new Page(20);
    page.words("Label", 8, "one two three four").items(2, List.of("S start", "D deadline", "X"));
    assertThat(page.text())
        .isEqualTo(
            """
            Label   one two
                    three four
              S start
              D deadline   X
            """);
  }

  @Test
  void a_word_that_is_too_long_stands_alone() {
    assertThat(new Page(10).words(2, "a SE2321000016-1A01 b").text())
        .isEqualTo("  a\n  SE2321000016-1A01\n  b\n");
  }

  @Test
  void clocks_are_named_without_the_episode() {
    assertThat(ClockNames.brief("E%2F1/visit-90/-")).isEqualTo("visit-90");
    assertThat(ClockNames.brief("E1/visit-90/-#2")).isEqualTo("visit-90#2");
    assertThat(ClockNames.brief("E1/visit-90/R-1")).isEqualTo("visit-90/R-1");
    assertThat(ClockNames.brief("E1/visit-90/R-1#3")).isEqualTo("visit-90/R-1#3");
  }

  @Test
  void times_left_are_told_in_words() {
    assertThat(Words.ofTime("P1D")).isEqualTo("1 day");
    assertThat(Words.ofTime("P90D")).isEqualTo("90 days");
    assertThat(Words.ofTime("PT1H30M")).isEqualTo("1 h 30 min");
    assertThat(Words.ofTime("PT0S")).isEqualTo("0 min");
  }

  private static Stretch stretch(Stretch.Kind kind, long from, long until) {
    return new Stretch(kind, second(from), second(until));
  }

  private static Chart.Mark mark(long at, char letter) {
    return new Chart.Mark(second(at), letter);
  }

  private static Instant second(long second) {
    return ZERO.plusSeconds(second);
  }
}
