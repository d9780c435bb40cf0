package se.garantivakt.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import se.garantivakt.audit.ArchiveInput;
import se.garantivakt.audit.ReplayInput;
import se.garantivakt.audit.Survey;
import se.garantivakt.event.DecoderLimits;
import se.garantivakt.event.archive.ArchiveException;
import se.garantivakt.event.archive.Damage;
import se.garantivakt.job.input.DecodeArchive;
import se.garantivakt.job.settings.JobSettings;
import se.garantivakt.job.time.StoppedClock;
import se.garantivakt.rules.file.RuleSource;

/** What is replayed; a {@code @Mixin}. */
public final class ReplayFrom {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--events",
      paramLabel = "PATH",
      description =
          "The archive: a .jsonl or .jsonl.gz file, or a folder of such, in any order; on a cluster"
              + " under the same path on every machine.")
  private Optional<Path> events = Optional.empty();

  /**
   * What was found.
   *
   * @param total how many records there are, about
   * @param end the last instant of the run
   * @param faults what lies there and is not read
   */
  record Found(ReplayInput input, long total, Instant end, List<Damage> faults) {}

  /**
   * Looks through what is to be replayed.
   *
   * @param until the last instant, where the user has named one
   */
  Found look(JobSettings settings, RuleSource rules, Optional<Instant> until, StoppedClock now) {
    if (events.isEmpty()) {
      throw wrong("name what is to be replayed: --events PATH");
    }
    DecoderLimits limits = settings.input().limits(rules.load().switches().zone());
    Survey survey = survey(events.get(), settings, limits, until, now);
    Instant end =
        until
            .or(() -> last(survey))
            .orElseThrow(() -> wrong("no line of " + events.get() + " holds an event"));
    return new Found(
        new ArchiveInput(events.get(), limits, settings.input(), settings.time(), now),
        survey.lines(),
        end,
        survey.others());
  }

  private static Optional<Instant> last(Survey survey) {
    return survey.last().isPresent()
        ? Optional.of(Instant.ofEpochMilli(survey.last().getAsLong()))
        : Optional.empty();
  }

  private Survey survey(
      Path path,
      JobSettings settings,
      DecoderLimits limits,
      Optional<Instant> until,
      StoppedClock now) {
    PrintWriter err = command.commandLine().getErr();
    Pace pace = new Pace();
    try {
      if (until.isPresent()) {
        return Survey.counting(path, count -> tell(err, pace, count));
      }
      long latest = now.millis() + settings.time().ahead().toMillis();
      return Survey.ofTimes(
          path,
          DecodeArchive.decoder(limits, settings.input()),
          latest,
          count -> tell(err, pace, count));
    } catch (ArchiveException none) {
      throw wrong(none.getMessage());
    }
  }

  private static void tell(PrintWriter err, Pace pace, long count) {
    if (pace.isDue()) {
      err.printf(
          Locale.ROOT,
          "looking for the last event: %,d records, %,.0f/s%n",
          count,
          pace.rate(count));
      err.flush();
    }
  }

  private ParameterException wrong(String message) {
    return new ParameterException(command.commandLine(), message);
  }
}
