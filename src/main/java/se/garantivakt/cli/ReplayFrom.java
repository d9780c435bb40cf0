package se.garantivakt.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Properties;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import se.garantivakt.audit.ArchiveInput;
import se.garantivakt.audit.ReplayInput;
import se.garantivakt.audit.Survey;
import se.garantivakt.audit.TopicInput;
import se.garantivakt.audit.TopicSpan;
import se.garantivakt.event.DecoderLimits;
import se.garantivakt.event.archive.ArchiveException;
import se.garantivakt.event.archive.Damage;
import se.garantivakt.job.input.DecodeArchive;
import se.garantivakt.job.settings.JobSettings;
import se.garantivakt.job.time.StoppedClock;
import se.garantivakt.job.topics.AskedBroker;
import se.garantivakt.rules.file.RuleSource;

/** What is replayed; a {@code @Mixin}. */
public final class ReplayFrom {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--events",
      paramLabel = "PATH",
      description =
          "The archive: a .jsonl or .jsonl.gz file, or a folder of such, in any order; on a cluster"
              + " under the same path on every machine.")
  private Optional<Path> events = Optional.empty();

  @Option(
      names = "--bootstrap",
      paramLabel = "HOST:PORT",
      description = "Instead of --events: the four topics of this broker.")
  private Optional<String> bootstrap = Optional.empty();

  @Option(
      names = "--from",
      paramLabel = "WHERE",
      description =
          "With --bootstrap, where reading begins: an instant, or a JSON file of offsets by topic and"
              + " partition, {\"care.visit\": {\"0\": 17}} (default: where the topics begin).")
  private Optional<String> begin = Optional.empty();

  @Option(
      names = "--to",
      paramLabel = "WHERE",
      description =
          "The same, before what reading ends (default: where the topics end at the moment).")
  private Optional<String> end = Optional.empty();

  /** The broker, if topics are replayed. */
  Optional<String> bootstrap() {
    return bootstrap;
  }

  /** The broker, as a setting. */
  List<String> granted() {
    return bootstrap.map(named -> "kafka.bootstrap=" + named).stream().toList();
  }

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
    if (events.isPresent() == bootstrap.isPresent()) {
      throw wrong(
          "name what is to be replayed: --events PATH (an archive) or --bootstrap HOST:PORT (topics)");
    }
    ZoneId zone = rules.load().switches().zone();
    DecoderLimits limits = settings.input().limits(zone);
    if (bootstrap.isPresent()) {
      return topics(settings, limits, until, now, zone);
    }
    if (begin.isPresent() || end.isPresent()) {
      throw wrong("--from and --to are for --bootstrap; an archive is read whole, see --until");
    }
    Survey survey = survey(events.get(), settings, limits, until, now);
    Instant ends =
        until
            .or(() -> instant(survey.last()))
            .orElseThrow(() -> wrong("no line of " + events.get() + " holds an event"));
    return new Found(
        new ArchiveInput(events.get(), limits, settings.input(), settings.time(), now),
        survey.lines(),
        ends,
        survey.others());
  }

  private Found topics(
      JobSettings settings,
      DecoderLimits limits,
      Optional<Instant> until,
      StoppedClock now,
      ZoneId zone) {
    List<String> topics = settings.input().topicNames();
    try (AskedBroker broker = AskedBroker.of(settings.kafka(), PATIENCE)) {
      // first asked whether they are there: a consumer would wait for one that never comes
      Set<String> there = broker.topics(topics).keySet();
      topics.stream()
          .filter(topic -> !there.contains(topic))
          .findFirst()
          .ifPresent(
              topic -> {
                throw wrong("at " + settings.kafka().bootstrap() + " there is no topic " + topic);
              });
    }
    Properties client = settings.kafka().consumer().properties();
    ReplayEdge edges = new ReplayEdge(command, zone);
    TopicSpan span = TopicSpan.of(client, topics, edges.of("--from", begin), edges.of("--to", end));
    long latest = now.millis() + settings.time().ahead().toMillis();
    Instant last =
        until
            .or(() -> instant(span.last(client, latest)))
            .orElseThrow(() -> wrong("the topics hold no record there"));
    return new Found(new TopicInput(settings, span, limits, now), span.size(), last, List.of());
  }

  private static Optional<Instant> instant(OptionalLong millis) {
    return millis.isPresent()
        ? Optional.of(Instant.ofEpochMilli(millis.getAsLong()))
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
