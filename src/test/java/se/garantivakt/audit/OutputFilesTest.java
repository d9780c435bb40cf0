package se.garantivakt.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands in the folder of a replay while it runs, when it was stopped, and when it ended. */
class OutputFilesTest {
  private static final Totals TOTALS =
      new Totals("stockholm/1", "2026-03-05T00:00:00+01:00", Map.of("read", 7L), List.of());

  @TempDir private Path temporary;
  private Path folder;

  @BeforeEach
  void name() {
    folder = temporary.resolve("out");
  }

  @Test
  void nothing_stands_under_its_name_before_the_end_and_then_all_of_it() throws IOException {
    try (OutputFiles files = OutputFiles.begin(folder)) {
      part("guarantee.alert-guarantees-0.part", "{\"a\":1}\n");
      part("guarantee.alert-guarantees-1.part", "{\"a\":2}\n");
      part("guarantee.alert-foreseen-0.part", "{\"a\":3}\n");
      assertThat(names()).containsExactly(OutputFiles.UNFINISHED);
      files.finish(TOTALS);
    }
    assertThat(names())
        .containsExactlyInAnyOrder(
            "clinic.accessibility.jsonl",
            "clinic.finding.jsonl",
            "event.rejected.jsonl",
            "guarantee.alert.jsonl",
            "guarantee.audit.jsonl",
            "guarantee.status.jsonl",
            "replay.json");
    assertThat(Files.readAllLines(folder.resolve("guarantee.alert.jsonl")))
        .containsExactlyInAnyOrder("{\"a\":1}", "{\"a\":2}", "{\"a\":3}");
    assertThat(folder.resolve("guarantee.status.jsonl")).isEmptyFile();
    assertThat(folder.resolve("replay.json")).content(UTF_8).contains("stockholm/1", "7");
  }

  @Test
  void a_run_that_was_stopped_leaves_nothing() throws IOException {
    try (OutputFiles files = OutputFiles.begin(folder)) {
      assertThat(files).isNotNull();
      part("guarantee.alert-guarantees-0.part", "{\"a\":1}\n");
    }
    assertThat(names()).isEmpty();
  }

  @Test
  void what_a_run_left_that_was_killed_is_not_taken_for_that_of_the_next() throws IOException {
    Files.createDirectories(folder.resolve(OutputFiles.UNFINISHED));
    part("guarantee.alert-guarantees-0.part", "{\"old\":1}\n");
    part("lock", "");
    try (OutputFiles files = OutputFiles.begin(folder)) {
      part("guarantee.alert-guarantees-1.part", "{\"new\":1}\n");
      files.finish(TOTALS);
    }
    assertThat(folder.resolve("guarantee.alert.jsonl")).content(UTF_8).isEqualTo("{\"new\":1}\n");
  }

  @Test
  void the_summary_of_an_earlier_run_does_not_stand_beside_files_of_a_later() throws IOException {
    for (int run = 0; run < 2; run++) {
      try (OutputFiles files = OutputFiles.begin(folder)) {
        part("guarantee.alert-guarantees-0.part", "{\"run\":" + run + "}\n");
        files.finish(TOTALS);
      }
    }
    assertThat(folder.resolve("guarantee.alert.jsonl")).content(UTF_8).isEqualTo("{\"run\":1}\n");
    assertThat(OutputFiles.finished(folder)).hasSize(7);
  }

  @Test
  void two_runs_do_not_write_to_one_folder() throws IOException {
    try (OutputFiles first = OutputFiles.begin(folder)) {
      assertThat(first).isNotNull();
      assertThatThrownBy(() -> OutputFiles.begin(folder))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("another replay");
    }
  }

  private void part(String name, String text) throws IOException {
    Files.writeString(folder.resolve(OutputFiles.UNFINISHED).resolve(name), text);
  }

  private List<String> names() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(file -> file.getFileName().toString()).toList();
    }
  }
}
