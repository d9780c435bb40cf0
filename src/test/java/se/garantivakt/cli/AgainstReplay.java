package se.garantivakt.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import se.garantivakt.job.WholeJob;

/**
 * What a job has published, against the replay of what it consumed; both by the command line.
 *
 * @param replay the folder of the replay
 */
record AgainstReplay(WholeJob job, String rules, String until, Path replay) {
  /** Replays what the input topics hold. */
  CommandRun replay(String... further) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "replay",
                "--bootstrap=" + job.bootstrap(),
                "--until=" + until,
                "--rules=" + rules,
                "--set=watch.keep-closed=P20000D",
                "--set=watch.keep-erased=P20000D",
                "--out=" + replay));
    all.addAll(List.of(further));
    return CommandRun.of(all.toArray(String[]::new));
  }

  /** Compares. */
  CommandRun compare(String... further) {
    List<String> all =
        new ArrayList<>(List.of("compare", "--bootstrap=" + job.bootstrap(), "--replay=" + replay));
    all.addAll(List.of(further));
    return CommandRun.of(all.toArray(String[]::new));
  }
}
