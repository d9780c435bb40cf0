package se.garantivakt.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import se.garantivakt.audit.OutputFiles;
import se.garantivakt.audit.compare.Comparison;
import se.garantivakt.audit.compare.DifferenceCounts;
import se.garantivakt.audit.compare.Run;
import se.garantivakt.audit.compare.ToldFolder;
import se.garantivakt.audit.compare.WhatIf;

/**
 * What was published then and what a replay says, compared; what differs is written beside the
 * replay.
 *
 * @param command tells progress
 * @param replay what {@code replay --out} has written
 */
record ComparedRuns(CommandSpec command, PublishedThen then, Path replay) {
  private static final int MOST_WRITTEN = 10_000;

  /**
   * Compares.
   *
   * @param spill the folder in which both are laid out
   */
  CompareAnswer answer(Optional<Path> spill) throws IOException {
    Optional<String> by = new ToldFolder(replay).rulesIfTold();
    return answer(spill, then.rules().filter(rules -> by.isPresent() && !by.get().equals(rules)));
  }

  /** The same of two replays by different rules, which may go by one name. */
  CompareAnswer whatIf(Optional<Path> spill) throws IOException {
    return answer(spill, then.rules());
  }

  /** Told by other rules, the difference says what the replay's would change. */
  private CompareAnswer answer(Optional<Path> spill, Optional<String> otherRules)
      throws IOException {
    ToldFolder now = new ToldFolder(replay);
    DifferenceCounts counts = new DifferenceCounts(MOST_WRITTEN);
    Path folder = spill.orElseGet(() -> Path.of(System.getProperty("java.io.tmpdir")));
    try (Comparison comparison = new Comparison(folder, until(now))) {
      read(now, comparison);
      tell(
          String.format(
              Locale.ROOT,
              "comparing %,d records with %,d",
              comparison.taken(Run.THEN),
              comparison.taken(Run.NOW)));
      String by = now.rules().orElse("?");
      Optional<WhatIf> whatIf = otherRules.map(rules -> new WhatIf(rules, by));
      comparison.differences(
          difference -> {
            counts.take(difference);
            whatIf.ifPresent(moves -> moves.take(difference));
          });
      CompareAnswer answer =
          new CompareAnswer(
              counts, whatIf, comparison.rejectedMore(), comparison.later(), then.name());
      Path file = replay.resolve(OutputFiles.DIFFERENCES);
      Files.writeString(file, answer.file().toPrettyString() + "\n");
      tell("differences are in " + file);
      return answer;
    }
  }

  private Instant until(ToldFolder now) throws IOException {
    try {
      return now.until();
    } catch (IllegalArgumentException noReplay) {
      throw wrong(noReplay);
    }
  }

  private void read(ToldFolder now, Comparison comparison) throws IOException {
    try {
      tell("reading " + then.name());
      then.into(comparison);
      tell("reading " + replay);
      now.into(comparison, Run.NOW);
    } catch (IllegalArgumentException unreadable) {
      throw wrong(unreadable);
    }
  }

  private void tell(String progress) {
    command.commandLine().getErr().println(progress);
  }

  private ParameterException wrong(IllegalArgumentException reason) {
    return new ParameterException(command.commandLine(), reason.getMessage());
  }
}
