package se.garantivakt.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import se.garantivakt.audit.RepairedTopics;
import se.garantivakt.audit.compare.Comparison;
import se.garantivakt.audit.compare.DifferenceCounts;
import se.garantivakt.audit.compare.Run;
import se.garantivakt.audit.compare.ToldFolder;
import se.garantivakt.audit.compare.WhatIf;
import se.garantivakt.job.settings.BrokerException;
import se.garantivakt.job.settings.JobSettings;

/** {@code compare}: what was published then against what a replay says. */
@Command(
    name = "compare",
    description = {
      "Compares what was published then with what a replay says: alerts that stand or came true,"
          + " states, audit, months and findings, up to the instant at which the replay ends.",
      "Writes differences.json into the replay's folder. The exit code is 1 if anything differs."
    })
final class Compare implements Callable<Integer> {
  private static final String FILE = "differences.json";
  private static final int MOST_WRITTEN = 10_000;

  @Spec private CommandSpec spec;
  @Mixin private Output output;
  @Mixin private ComparedWith with;

  @Option(
      names = "--replay",
      required = true,
      paramLabel = "DIR",
      description = "What replay --out has written.")
  private Path replay;

  @Option(
      names = "--spill",
      paramLabel = "DIR",
      description =
          "The folder in which both are laid out, about as much as they are together (default: the"
              + " machine's folder for temporary files).")
  private Optional<Path> spill = Optional.empty();

  @Option(
      names = "--repair",
      description =
          "With --bootstrap: publish to the live topics what they lack, and take back what they have"
              + " too much, after asking.")
  private boolean repair;

  @Option(names = "--yes", description = "With --repair: do not ask.")
  private boolean yes;

  @Override
  public Integer call() throws IOException {
    with.check();
    Optional<JobSettings> live = with.job();
    if (repair && live.isEmpty()) {
      throw wrong("--repair is for --bootstrap HOST:PORT: files are not repaired");
    }
    if (yes && !repair) {
      throw wrong("--yes is for --repair");
    }
    try {
      return answered(live);
    } catch (BrokerException silent) {
      spec.commandLine().getErr().println(silent.getMessage());
      return ExitCode.FAILED;
    }
  }

  private int answered(Optional<JobSettings> live) throws IOException {
    ToldFolder now = new ToldFolder(replay);
    DifferenceCounts counts = new DifferenceCounts(MOST_WRITTEN);
    Path folder = spill.orElseGet(() -> Path.of(System.getProperty("java.io.tmpdir")));
    CompareAnswer answer;
    try (Comparison comparison = new Comparison(folder, until(now))) {
      tell("reading " + with.name());
      with.into(comparison);
      tell("reading " + replay);
      readReplay(now, comparison);
      tell(
          String.format(
              Locale.ROOT,
              "comparing %,d records with %,d",
              comparison.taken(Run.THEN),
              comparison.taken(Run.NOW)));
      Optional<WhatIf> whatIf = whatIf(now);
      comparison.differences(
          difference -> {
            counts.take(difference);
            whatIf.ifPresent(moves -> moves.take(difference));
          });
      answer =
          new CompareAnswer(
              counts, whatIf, comparison.rejectedMore(), comparison.later(), with.name());
    }
    Path file = replay.resolve(FILE);
    Files.writeString(file, answer.file().toPrettyString() + "\n");
    tell("differences are in " + file);
    output.tell(answer);
    if (!repair || counts.repair().isEmpty()) {
      return answer.isSame() ? ExitCode.DONE : ExitCode.FOUND;
    }
    return repaired(live.orElseThrow(), counts);
  }

  /** Told by other rules, the difference says what they would change. */
  private Optional<WhatIf> whatIf(ToldFolder now) throws IOException {
    Optional<String> others = now.rules();
    return with.rules()
        .filter(rules -> others.isPresent() && !rules.equals(others.get()))
        .map(rules -> new WhatIf(rules, others.get()));
  }

  private int repaired(JobSettings live, DifferenceCounts counts) throws IOException {
    String what =
        String.format(
            Locale.ROOT,
            "publish %,d records to the live topics at %s",
            counts.repair().size(),
            live.kafka().bootstrap());
    if (!yes && !isToldYes(what)) {
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

  private boolean isToldYes(String what) throws IOException {
    spec.commandLine().getErr().print(what + "? (yes/no) ");
    spec.commandLine().getErr().flush();
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, UTF_8));
    return "yes".equals(in.readLine());
  }

  private Instant until(ToldFolder now) throws IOException {
    try {
      return now.until();
    } catch (IllegalArgumentException noReplay) {
      throw wrong(noReplay.getMessage());
    }
  }

  private void readReplay(ToldFolder now, Comparison comparison) throws IOException {
    try {
      now.into(comparison, Run.NOW);
    } catch (IllegalArgumentException unreadable) {
      throw wrong(unreadable.getMessage());
    }
  }

  private void tell(String progress) {
    spec.commandLine().getErr().println(progress);
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
