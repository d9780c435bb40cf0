package se.garantivakt.rules.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.garantivakt.rules.Dated;
import se.garantivakt.rules.Effect;
import se.garantivakt.rules.Guarantee;
import se.garantivakt.rules.Level;
import se.garantivakt.rules.Limit;
import se.garantivakt.rules.PauseCode;

class DatedSwitchesTest {
  @TempDir Path temp;
  private TrialFolder trial;

  @BeforeEach
  void aFolder() {
    trial = new TrialFolder(temp);
  }

  @Test
  void before_its_first_day_a_switch_has_the_default() {
    Dated<Effect> effect = pvv("[{from: 2024-01-01, value: waive}]");
    assertThat(effect.on(day("2023-12-31"))).isEqualTo(Effect.DEDUCT);
    assertThat(effect.on(day("2024-01-01"))).isEqualTo(Effect.WAIVE);
  }

  @Test
  void after_its_last_day_a_switch_has_the_default_again() {
    Dated<Effect> effect = pvv("[{from: 2024-01-01, until: 2025-01-01, value: waive}]");
    assertThat(effect.on(day("2024-12-31"))).isEqualTo(Effect.WAIVE);
    assertThat(effect.on(day("2025-01-01"))).isEqualTo(Effect.DEDUCT);
  }

  @Test
  void a_version_holds_until_the_next_begins() {
    Dated<Effect> effect =
        pvv(
            "[{value: restart}, {from: 2024-01-01, until: 2025-01-01, value: waive},"
                + " {from: 2025-01-01, value: deduct}]");
    assertThat(effect.on(day("1990-01-01"))).isEqualTo(Effect.RESTART);
    assertThat(effect.on(day("2024-06-01"))).isEqualTo(Effect.WAIVE);
    assertThat(effect.on(day("2025-01-01"))).isEqualTo(Effect.DEDUCT);
  }

  @Test
  void a_list_of_words_is_one_value_and_a_list_of_versions_is_dated() {
    String dated = "referralStart: [{from: 2024-01-01, value: [received, issued]}]";
    var start = trial.loadWith("zone: Europe/Stockholm", dated).switches().referralStart();
    assertThat(start.on(day("2023-01-01"))).hasSize(3);
    assertThat(start.on(day("2024-01-01"))).hasSize(2);
  }

  @Test
  void a_guarantee_whose_limit_has_a_first_day_is_not_there_before_it() {
    Dated<Limit> limit =
        trial.loadWith("P90D", "[{from: 2015-01-01, value: P90D}]").guarantees().get(0).limit();
    assertThat(limit.inForce(day("2014-12-31"))).isEmpty();
    assertThat(limit.inForce(day("2015-01-01"))).contains(new Limit.Days(90));
  }

  @Test
  void levels_come_with_the_largest_time_left_first_and_keep_their_text() {
    Guarantee wait =
        trial
            .loadWith("zone: Europe/Stockholm", "imminent: {wait: [PT4H, P30D, P1D, PT90M, P7D]}")
            .guarantees()
            .get(0);
    assertThat(Shipped.levels(wait)).containsExactly("P30D", "P7D", "P1D", "PT4H", "PT90M");
  }

  @Test
  void levels_may_be_dated_and_say_nothing_of_a_guarantee_that_keeps_its_default() {
    String said = "imminent: [{from: 2024-01-01, value: {wait: [P7D]}}]";
    Dated<java.util.List<Level>> levels =
        trial.loadWith("zone: Europe/Stockholm", said).guarantees().get(0).imminent();
    assertThat(levels.on(day("2023-12-31"))).isEmpty();
    assertThat(levels.on(day("2024-01-01"))).extracting(Level::text).containsExactly("P7D");
  }

  private Dated<Effect> pvv(String said) {
    return trial
        .loadWith("zone: Europe/Stockholm", "PvV.effect: " + said)
        .switches()
        .effect()
        .get(PauseCode.PVV);
  }

  private static long day(String date) {
    return LocalDate.parse(date).toEpochDay();
  }
}
