package se.garantivakt.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.apache.flink.configuration.MemorySize;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import se.garantivakt.audit.ReplayJob;
import se.garantivakt.audit.ReplayOutput;
import se.garantivakt.audit.RunningReplay;
import se.garantivakt.audit.SpillFolder;
import se.garantivakt.audit.Totals;
import se.garantivakt.job.settings.BrokerException;
import se.garantivakt.job.settings.JobSettings;
import se.garantivakt.job.settings.SettingsException;
import se.garantivakt.job.time.MachineClock;
import se.garantivakt.job.time.StoppedClock;
import se.garantivakt.rules.file.RuleFileException;
import se.garantivakt.rules.file.RuleSource;

/** One replay from what the user said to what came of it. */
final class ReplaySession {
  private static final long LOOK_MILLIS = 500;

  private final CommandSpec command;
  private final ReplayOptions options;
  private final ReplayFrom from;
  private final ReplayTo to;
  private final List<String> further;
  private final Optional<String> until;
  private final Stop stop;
  private final PrintWriter err;

  ReplaySession(
      CommandSpec command, ReplayOptions options, ReplayFrom from, ReplayTo to, Stop stop) {
    this(command, options, from, to, List.of(), options.until(), stop);
  }

  private ReplaySession(
      CommandSpec command,
      ReplayOptions options,
      ReplayFrom from,
      ReplayTo to,
      List<String> further,
      Optional<String> until,
      Stop stop) {
    this.command = command;
    this.options = options;
    this.from = from;
    this.to = to;
    this.further = further;
    this.until = until;
    this.stop = stop;
    this.err = command.commandLine().getErr();
  }

  /**
   * The same history by other rules, to another place, up to the end of the first.
   *
   * @param rules a rule file, or the id of a rule set of the project
   */
  ReplaySession byOthers(String rules, ReplayAnswer first, ReplayTo there) {
    List<String> by = List.of(ReplayOptions.by(rules));
    return new ReplaySession(
        command, options, from, there, by, Optional.of(first.totals().until()), stop);
  }

  /** How a job is started. */
  private interface Start {
    RunningReplay of(ReplayJob job) throws Exception;
  }

  /** On a Flink in this JVM. */
  ReplayAnswer runHere(String sorting, Optional<Path> spill) throws Exception {
    MemorySize memory = memory(sorting);
    try (SpillFolder folder = SpillFolder.in(spill)) {
      return run(job -> job.startHere(memory, folder.path().toString()));
    }
  }

  /** On the cluster that this program was handed to. */
  ReplayAnswer runOnCluster() throws Exception {
    return run(ReplayJob::startOnCluster);
  }

  private ReplayAnswer run(Start start) throws Exception {
    to.check();
    try {
      Pace pace = new Pace();
      StoppedClock now = new StoppedClock(new MachineClock().millis());
      JobSettings settings = options.load(granted(List.of())).job();
      RuleSource rules = RuleSource.named(Home.ofThisRun().rules(), settings.watch().rules());
      ZoneId zone = rules.load().switches().zone();
      Optional<Instant> last =
          until.map(text -> InstantArgument.of(command, "--until", text, zone));
      ReplayFrom.Found found = from.look(settings, rules, last, now);
      settings = options.load(granted(List.of("run.until=" + found.end()))).job();
      try (ReplayOutput output = to.begin(settings)) {
        ReplayJob job = new ReplayJob(settings, rules, found.input(), output);
        try (RunningReplay running = start.of(job)) {
          follow(running, found.total());
          Totals totals = job.totals(running.results());
          output.finish(totals);
          return new ReplayAnswer(totals, found.faults(), pace.seconds(), to.name());
        }
      }
    } catch (SettingsException | BrokerException | RuleFileException refused) {
      throw wrong(refused.getMessage());
    }
  }

  private List<String> granted(List<String> end) {
    return Stream.of(from.granted(), further, end).flatMap(List::stream).toList();
  }

  private void follow(RunningReplay running, long total) throws InterruptedException {
    ReplayProgress progress = new ReplayProgress(err, total);
    while (!running.awaitEnd(LOOK_MILLIS)) {
      if (stop.isAsked()) {
        throw new CancellationException("stopped before the end; nothing was written");
      }
      progress.tell(running);
    }
  }

  private MemorySize memory(String text) {
    try {
      return MemorySize.parse(text);
    } catch (IllegalArgumentException unreadable) {
      throw wrong("--sort-memory is «" + text + "»; allowed is a size such as 512m or 2g");
    }
  }

  private ParameterException wrong(String message) {
    return new ParameterException(command.commandLine(), message);
  }
}
