package se.garantivakt.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import se.garantivakt.audit.OutputFiles;
import se.garantivakt.audit.ReplayOutput;
import se.garantivakt.job.settings.JobSettings;

/** Where a replay writes to; a {@code @Mixin}. */
public final class ReplayTo {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "A folder for one JSONL file of each output topic, named after it, and replay.json, which"
              + " comes last; on a cluster one that every machine reaches.")
  private Optional<Path> out = Optional.empty();

  @Option(names = "--overwrite", description = "Replace what an earlier replay has left in DIR.")
  private boolean overwrite;

  /** Where it is, for people. */
  String name() {
    return out.map(Path::toString).orElse("nowhere");
  }

  /** Refuses what cannot be written to, before anything is read. */
  void check() {
    if (out.isEmpty()) {
      throw wrong("name where to write: --out DIR");
    }
    List<Path> there = OutputFiles.finished(out.get());
    if (!overwrite && !there.isEmpty()) {
      throw wrong(
          "there is a replay in "
              + out.get()
              + " ("
              + there.get(0).getFileName()
              + "): name another folder, or say --overwrite");
    }
  }

  /** Begins to write. */
  ReplayOutput begin(JobSettings settings) {
    try {
      return OutputFiles.begin(out.orElseThrow());
    } catch (IOException refused) {
      throw wrong("cannot write to " + out.get() + ": " + refused.getMessage());
    }
  }

  private ParameterException wrong(String message) {
    return new ParameterException(command.commandLine(), message);
  }
}
