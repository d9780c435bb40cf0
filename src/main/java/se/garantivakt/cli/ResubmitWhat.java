package se.garantivakt.cli;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import se.garantivakt.event.RejectionReason;
import se.garantivakt.job.settings.JobSettings;
import se.garantivakt.job.settings.OutputTopic;
import se.garantivakt.job.time.MachineClock;
import se.garantivakt.job.topics.AskedBroker;
import se.garantivakt.resubmit.Manner;
import se.garantivakt.resubmit.Resubmission;
import se.garantivakt.resubmit.Selection;
import se.garantivakt.rules.file.RuleFileException;
import se.garantivakt.rules.file.RuleSource;

/** Which rejected records are sent again, and where to; a {@code @Mixin}. */
final class ResubmitWhat {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--bootstrap",
      paramLabel = "HOST:PORT",
      description = "The broker (default: kafka.bootstrap of the settings).")
  private Optional<String> bootstrap = Optional.empty();

  @Option(
      names = "--reason",
      paramLabel = "REASON",
      description = "Only what was rejected for it: ${COMPLETION-CANDIDATES}; several are allowed.")
  private Set<RejectionReason> reasons = Set.of();

  @Option(
      names = "--topic",
      paramLabel = "TOPIC",
      description = "Only what came from this input topic; several are allowed.")
  private Set<String> topics = Set.of();

  @Option(
      names = "--from",
      paramLabel = "INSTANT",
      description = "Only what was rejected then or later: an instant, or a date (its 00:00).")
  private Optional<String> from = Optional.empty();

  @Option(names = "--until", paramLabel = "INSTANT", description = "Only what was rejected before.")
  private Optional<String> until = Optional.empty();

  @Option(
      names = "--into",
      paramLabel = "TOPIC",
      description = "Write to this input topic instead: for what was sent to a wrong one.")
  private Optional<String> into = Optional.empty();

  @Option(
      names = "--even-so",
      description = "Send also what would be rejected again; never what holds a personal number.")
  private boolean evenSo;

  /** What is asked for, with a broker that has the topics. */
  Resubmission resubmission(SettingsOptions settings, LongConsumer progress) {
    JobSettings job =
        settings
            .load(bootstrap.map(b -> "kafka.bootstrap=" + b).stream().toArray(String[]::new))
            .job();
    into.ifPresent(topic -> requireInput("--into", topic, job));
    ZoneId zone = zone(job);
    Optional<Instant> first = instant("--from", from, zone);
    Optional<Instant> end = instant("--until", until, zone);
    if (first.isPresent() && end.filter(first.get()::isBefore).isEmpty() && end.isPresent()) {
      throw wrong("--until must lie after --from: nothing is rejected in between");
    }
    requireTopics(job);
    Set<String> words = reasons.stream().map(Enum::name).collect(Collectors.toSet());
    return new Resubmission(
        job,
        job.input().limits(zone),
        new Selection(words, topics, first, end),
        new Manner(into, evenSo),
        new MachineClock(),
        progress);
  }

  /** A consumer would wait for a topic that never comes. */
  private void requireTopics(JobSettings job) {
    Set<String> needed = new HashSet<>(job.input().topicNames());
    needed.add(job.output().topic(OutputTopic.REJECTED));
    needed.addAll(topics);
    try (AskedBroker broker = AskedBroker.of(job.kafka(), PATIENCE)) {
      Set<String> there = broker.present(needed);
      List<String> missing = needed.stream().filter(t -> !there.contains(t)).sorted().toList();
      if (!missing.isEmpty()) {
        throw wrong(
            "at "
                + job.kafka().bootstrap()
                + " there is no topic "
                + String.join(", ", missing)
                + ", or its user may not see it");
      }
    }
  }

  private void requireInput(String option, String topic, JobSettings job) {
    if (!job.input().topicNames().contains(topic)) {
      throw wrong(
          option + " is «" + topic + "»; allowed: " + String.join(", ", job.input().topicNames()));
    }
  }

  private ZoneId zone(JobSettings job) {
    try {
      return RuleSource.named(Home.ofThisRun().rules(), job.watch().rules())
          .load()
          .switches()
          .zone();
    } catch (RuleFileException wrong) {
      throw wrong(wrong.getMessage());
    }
  }

  private Optional<Instant> instant(String option, Optional<String> value, ZoneId zone) {
    return value.map(text -> InstantArgument.of(command, option, text, zone));
  }

  private ParameterException wrong(String message) {
    return new ParameterException(command.commandLine(), message);
  }
}
