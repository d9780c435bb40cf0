package se.garantivakt.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import se.garantivakt.audit.RepairedTopics;
import se.garantivakt.audit.compare.DifferenceCounts;
import se.garantivakt.audit.compare.ToldFolder;
import se.garantivakt.job.settings.JobSettings;

/** Whether what differs is put right; a {@code @Mixin}. */
final class RepairOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--repair",
      description =
          "Compared with live topics: publish to them what they lack, and take back what they have"
              + " too much, after asking.")
  private boolean repair;

  @Option(names = "--yes", description = "With --repair: do not ask.")
  private boolean yes;

  /** Whether it is asked for. */
  boolean isAsked() {
    return repair;
  }

  /** Refuses what does not go together, before anything is read. */
  void check(Optional<JobSettings> live) {
    if (repair && live.isEmpty()) {
      throw wrong("--repair is for --bootstrap HOST:PORT: files are not repaired");
    }
    if (yes && !repair) {
      throw wrong("--yes is for --repair");
    }
  }

  /** How a comparison ends, after the repair if that is wanted. */
  int exitCode(CompareAnswer answer, Optional<JobSettings> live, Path replay) throws IOException {
    if (!repair || answer.counts().repair().isEmpty()) {
      return answer.isSame() ? ExitCode.DONE : ExitCode.FOUND;
    }
    return repaired(live.orElseThrow(), answer.counts(), replay);
  }

  private int repaired(JobSettings live, DifferenceCounts counts, Path replay) throws IOException {
    String what =
        String.format(
            Locale.ROOT,
            "publish %,d records to the live topics at %s",
            counts.repair().size(),
            live.kafka().bootstrap());
    if (!yes && !Consent.isGiven(command, what)) {
      tell("nothing is published");
      return ExitCode.FOUND;
    }
    new RepairedTopics(live, new ToldFolder(replay).rules()).publish(counts.repair());
    tell(
        String.format(
            Locale.ROOT,
            "published %,d records; %,d differences cannot be put right by records",
            counts.repair().size(),
            counts.unrepairable()));
    return counts.unrepairable() == 0 ? ExitCode.DONE : ExitCode.FOUND;
  }

  private void tell(String progress) {
    command.commandLine().getErr().println(progress);
  }

  private ParameterException wrong(String message) {
    return new ParameterException(command.commandLine(), message);
  }
}
