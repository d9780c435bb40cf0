package se.garantivakt.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClockKeyTest {

  @Test
  void a_clock_without_subject_has_a_dash_in_its_place() {
    assertThat(new ClockKey("visit-90", Optional.empty(), 1).clockId("E1"))
        .isEqualTo("E1/visit-90/-");
  }

  @Test
  void a_clock_that_follows_another_has_its_number() {
    assertThat(new ClockKey("visit-90", Optional.of("R1"), 2).clockId("E1"))
        .isEqualTo("E1/visit-90/R1#2");
  }

  @Test
  void what_would_be_read_as_a_separator_is_percent_encoded() {
    assertThat(new ClockKey("visit-90", Optional.of("a/b#c|d%"), 1).clockId("E/1"))
        .isEqualTo("E%2F1/visit-90/a%2Fb%23c%7Cd%25");
  }

  @Test
  void a_subject_called_dash_does_not_pass_for_none() {
    assertThat(new ClockKey("visit-90", Optional.of("-"), 1).clockId("E1"))
        .isEqualTo("E1/visit-90/%2D");
    assertThat(new ClockKey("visit-90", Optional.of("%2D"), 1).clockId("E1"))
        .isEqualTo("E1/visit-90/%252D");
  }

  @Test
  void the_episode_is_read_back_from_the_name_of_a_clock() {
    for (String episode : new String[] {"E1", "E/1", "%2F", "a|b#c%25", "%252F"}) {
      String clockId = new ClockKey("visit-90", Optional.of("R/1"), 2).clockId(episode);
      assertThat(ClockKey.episodeId(clockId)).contains(episode);
    }
    assertThat(ClockKey.episodeId("E1")).isEmpty();
    assertThat(ClockKey.episodeId("/visit-90/-")).isEmpty();
  }
}
