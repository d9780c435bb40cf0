package se.garantivakt.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import se.garantivakt.audit.OutputFiles;
import se.garantivakt.audit.OutputTopics;
import se.garantivakt.audit.ReplayOutput;
import se.garantivakt.audit.TopicSpan;
import se.garantivakt.job.settings.JobSettings;
import se.garantivakt.job.topics.AskedBroker;
import se.garantivakt.job.topics.Profile;
import se.garantivakt.job.topics.TopicPlan;
import se.garantivakt.job.topics.TopicPlans;
import se.garantivakt.job.topics.TopicTending;

/** Where a replay writes to; a {@code @Mixin}. */
public final class ReplayTo {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

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

  @Option(
      names = "--to-topics",
      paramLabel = "PREFIX",
      description =
          "Instead of --out: topics of the broker with this before their names, never the live ones;"
              + " those that are missing are created, and none may hold anything.")
  private Optional<String> prefix = Optional.empty();

  @Option(
      names = "--profile",
      paramLabel = "NAME",
      defaultValue = "replay",
      description =
          "As which profile of config/topics.yaml topics are created: replay, or local for a lone"
              + " broker (default: ${DEFAULT-VALUE}).")
  private String profile;

  /** The folder, if it writes to one. */
  Optional<Path> folder() {
    return out;
  }

  /** A folder in this one, for a second replay; what an earlier one has left there is replaced. */
  ReplayTo inside(String name) {
    ReplayTo inside = new ReplayTo();
    inside.command = command;
    inside.out = out.map(folder -> folder.resolve(name));
    inside.overwrite = true;
    return inside;
  }

  /** Where it is, for people. */
  String name() {
    return out.map(Path::toString).orElseGet(() -> "topics " + prefix.orElse("") + "*");
  }

  /** Refuses what cannot be written to, before anything is read. */
  void check() {
    if (out.isPresent() == prefix.isPresent()) {
      throw wrong("name where to write: --out DIR (files) or --to-topics PREFIX (a broker)");
    }
    if (out.isEmpty()) {
      return;
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
    if (prefix.isPresent()) {
      return topics(settings, prefix.get());
    }
    try {
      return OutputFiles.begin(out.orElseThrow());
    } catch (IOException refused) {
      throw wrong("cannot write to " + out.get() + ": " + refused.getMessage());
    }
  }

  private ReplayOutput topics(JobSettings settings, String named) {
    Profile made =
        Profile.of(profile)
            .orElseThrow(
                () -> wrong("--profile is «" + profile + "»; allowed: " + Profile.words()));
    OutputTopics topics;
    try {
      topics = OutputTopics.of(settings, named);
    } catch (IllegalArgumentException live) {
      throw wrong("--to-topics: " + live.getMessage() + "; name another prefix");
    }
    Collection<String> names = topics.settings().output().topics().values();
    List<TopicPlan> plans =
        new TopicPlans(Home.ofThisRun().topics())
            .of(made, topics.settings()).stream()
                .filter(plan -> names.contains(plan.name()))
                .toList();
    try (AskedBroker broker = AskedBroker.of(settings.kafka(), PATIENCE)) {
      new TopicTending(broker).create(plans);
    }
    TopicSpan there =
        TopicSpan.of(
            settings.kafka().consumer().properties(),
            List.copyOf(names),
            new TopicSpan.Edge.OfTopics(),
            new TopicSpan.Edge.OfTopics());
    if (there.size() > 0) {
      throw wrong(
          "--to-topics: the topics "
              + named
              + "* hold records of another run; name another prefix,"
              + " or delete them");
    }
    return topics;
  }

  private ParameterException wrong(String message) {
    return new ParameterException(command.commandLine(), message);
  }
}
