package se.garantivakt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageTest {
  @TempDir private Path folder;

  @Test
  void it_writes_the_page_and_says_how_large_it_is() throws IOException {
    rejected("{\"reason\": \"NOT_JSON\", \"field\": null, \"topic\": \"care.visit\"}");
    CommandRun run = page("--lang", "en");
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out()).contains("page.html", "kB, from 1 records; 0 episodes");
    assertThat(Files.readString(folder.resolve("page.html")))
        .startsWith("<!DOCTYPE html>\n<html lang=\"en\">");
    assertThat(folder).isDirectoryNotContaining("glob:**.incomplete*");
  }

  @Test
  void a_line_that_cannot_be_read_is_told_and_the_code_says_so() throws IOException {
    rejected("no json");
    CommandRun run = page("--json");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).contains("\"unread\" : 1", "event.rejected.jsonl:1", "it is no JSON");
    assertThat(folder.resolve("page.html")).exists();
  }

  @Test
  void a_clock_that_was_taken_out_is_no_line_that_cannot_be_read() throws IOException {
    Files.writeString(
        folder.resolve("guarantee.status.jsonl"),
        "{\"tombstone\":true,\"key\":\"E/visit-90/-\"}\n");
    CommandRun run = page();
    assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
  }

  @Test
  void an_episode_that_is_not_there_is_wrong_use_and_leaves_no_page() throws IOException {
    rejected("{\"reason\": \"NOT_JSON\", \"field\": null, \"topic\": \"care.visit\"}");
    CommandRun run = page("--episode", "ep7");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("there is no episode ep7");
    assertThat(folder.resolve("page.html")).doesNotExist();
  }

  @Test
  void wrong_options_say_what_is_allowed() throws IOException {
    rejected("{\"reason\": \"NOT_JSON\", \"field\": null, \"topic\": \"care.visit\"}");
    assertThat(page("--lang", "fi").err()).contains("allowed are sv and en");
    assertThat(page("--zone", "Mars").err()).contains("time zone id");
    assertThat(page("--events", "x").err()).contains("name them with --episode");
    CommandRun text =
        CommandRun.of("page", "--from", folder.toString(), "--out", folder + "/page.txt");
    assertThat(text.err()).contains("ends in .html");
    CommandRun empty =
        CommandRun.of("page", "--from", folder + "/none", "--out", folder + "/page.html");
    assertThat(empty.exitCode()).isEqualTo(2);
    assertThat(empty.err()).contains("is no folder");
  }

  private void rejected(String line) throws IOException {
    Files.writeString(folder.resolve("event.rejected.jsonl"), line + "\n");
  }

  private CommandRun page(String... more) {
    String[] args = new String[5 + more.length];
    args[0] = "page";
    args[1] = "--from";
    args[2] = folder.toString();
    args[3] = "--out";
    args[4] = folder.resolve("page.html").toString();
    System.arraycopy(more, 0, args, 5, more.length);
    return CommandRun.of(args);
  }
}
