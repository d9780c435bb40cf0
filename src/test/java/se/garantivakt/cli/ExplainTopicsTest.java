package se.garantivakt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.garantivakt.local.EmbeddedBroker;

/** {@code explain} from topics. */
class ExplainTopicsTest {
  private static final String WHAT = "--episodes=20";

  @TempDir private Path folder;

  @Test
  void an_episode_of_the_topics_is_explained_as_that_of_an_archive_of_the_same() throws Exception {
    try (EmbeddedBroker broker = EmbeddedBroker.start(folder.resolve("broker"))) {
      String at = "--bootstrap=" + broker.bootstrap();
      assertThat(CommandRun.of("explain", "--rules=stockholm", at).err())
          .contains("there is no topic care.contact, care.decision, care.referral, care.visit");
      done(CommandRun.of("topics", "create", "--profile=local", at));
      done(CommandRun.of("simulate", WHAT, "--from=2024-01-01", at));
      Path events = folder.resolve("events");
      done(CommandRun.of("simulate", WHAT, "--from=2024-01-01", "--out=" + events));
      String episode = "--episode=" + anEpisode(events);
      CommandRun ofTopics = CommandRun.of("explain", "--rules=stockholm", at, episode);
      done(ofTopics);
      assertThat(ofTopics.out())
          .isEqualTo(
              CommandRun.of("explain", "--rules=stockholm", "--events=" + events, episode).out())
          .isNotBlank();
      assertThat(CommandRun.of("explain", "--rules=stockholm", at, "--episode=none").err())
          .contains("there is no episode none; the topics at " + broker.bootstrap() + " hold 20");
    }
    assertThat(CommandRun.of("explain", "--rules=stockholm").err())
        .contains("name one of --events PATH (an archive) and --bootstrap HOST:PORT");
  }

  private static String anEpisode(Path events) throws IOException {
    try (Stream<Path> files = Files.walk(events)) {
      Path file = files.filter(one -> one.toString().endsWith("jsonl")).findFirst().orElseThrow();
      List<String> lines = Files.readAllLines(file);
      return new ObjectMapper().readTree(lines.get(0)).get("episodeId").asText();
    }
  }

  private static void done(CommandRun run) {
    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.DONE);
  }
}
