package se.garantivakt.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.garantivakt.drill.Verdict.Check;

class VerdictTest {
  @TempDir private Path folder;

  @Test
  void all_that_was_told_once_and_rightly_passes() {
    assertThat(verdict(10, 0, 0, 0, 0, 0, 0, true).wrong()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "9, 0,0,0,0,0,0, true,  '10 inputs, but 9 outcomes'",
    "11,0,0,0,0,0,0, true,  '10 inputs, but 11 outcomes'",
    "10,1,0,0,0,0,0, true,  1 missing",
    "10,0,2,0,0,0,0, true,  2 too much",
    "10,0,0,3,0,0,0, true,  3 different",
    "10,0,0,0,4,0,0, true,  4 records said twice",
    "10,0,0,0,0,5,0, true,  5 transactions left open",
    "10,0,0,0,0,0,6, true,  6 ids in logs",
    "10,0,0,0,0,0,0, false, not so: it rained"
  })
  void any_single_fault_fails_it(
      long outcomes,
      long missing,
      long extra,
      long different,
      long twice,
      long open,
      long ids,
      boolean held,
      String wrong) {
    Verdict verdict = verdict(outcomes, missing, extra, different, twice, open, ids, held);
    assertThat(verdict.passed()).isFalse();
    assertThat(verdict.wrong()).containsExactly(wrong);
  }

  @Test
  void the_page_tells_every_drill_that_is_kept_its_counts_and_what_was_wrong() throws Exception {
    Drill drill = Drills.all().get(0);
    Verdict verdict = verdict(10, 7, 0, 0, 0, 0, 0, true);
    new HeldDrill(Drills.all().get(1), false, Optional.empty(), "no disk").keep(folder);
    new HeldDrill(drill, true, Optional.of(verdict), "").keep(folder);
    List<HeldDrill> kept = HeldDrill.all(folder);
    assertThat(kept).extracting(HeldDrill::passed).containsExactly(false, false);
    assertThat(kept.get(0).verdict()).contains(verdict);
    Path page = folder.resolve("page.md");
    new ReliabilityPage(kept).write(page);
    assertThat(Files.readString(page))
        .contains("| task-managers (short) | rain | 10 | 10 | 0 | 0 | 0 | 5 | 0 | 2 | 7 |")
        .contains("**not passed**: 7 missing")
        .contains("| job-manager |", "not held: no disk")
        .contains("* **task-managers**: " + drill.what() + "; it rained.");
  }

  private static Verdict verdict(
      long outcomes,
      long missing,
      long extra,
      long different,
      long twice,
      long open,
      long ids,
      boolean held) {
    return new Verdict(
        "task-managers",
        "rain",
        10,
        Map.of("applied", outcomes),
        Map.of("guarantee.alert", 5L),
        2,
        missing,
        extra,
        different,
        twice,
        open,
        ids,
        List.of(new Check("it rained", held)),
        60);
  }
}
