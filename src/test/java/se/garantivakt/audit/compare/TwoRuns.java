package se.garantivakt.audit.compare;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import se.garantivakt.engine.Alert;
import se.garantivakt.engine.Engine;
import se.garantivakt.engine.Keeping;
import se.garantivakt.engine.KeptEpisode;
import se.garantivakt.engine.Outcome;
import se.garantivakt.engine.Publication;
import se.garantivakt.engine.Status;
import se.garantivakt.engine.Tombstone;
import se.garantivakt.engine.Transition;
import se.garantivakt.event.Decoded;
import se.garantivakt.event.DecoderLimits;
import se.garantivakt.event.EventDecoder;
import se.garantivakt.event.LogPosition;
import se.garantivakt.event.LoggedEvent;
import se.garantivakt.job.settings.OutputTopic;
import se.garantivakt.publication.PublicationJson;
import se.garantivakt.rules.file.RuleSetLoader;
import se.garantivakt.simulate.SimulatedRecord;
import se.garantivakt.simulate.Simulation;
import se.garantivakt.simulate.SimulationSettings;

/** What is said of one log, heard in its order and in none. */
final class TwoRuns {
  static final Instant UNTIL = Instant.parse("2024-11-01T00:00:00Z");
  private static final Keeping KEEPING =
      new Keeping(Duration.ofDays(4000), Duration.ofDays(4000), 200);

  private final Engine engine =
      new Engine(new RuleSetLoader().load(Path.of("config", "rules"), "stockholm"));
  private final PublicationJson json = new PublicationJson(engine.rules().switches().zone());
  private final Map<String, List<LoggedEvent>> episodes = new LinkedHashMap<>();

  TwoRuns(int count) {
    this(count, 1);
  }

  TwoRuns(int count, long seed) {
    EventDecoder decoder = new EventDecoder(DecoderLimits.defaults());
    SimulationSettings settings =
        SimulationSettings.defaults()
            .from(LocalDate.of(2024, 1, 2))
            .episodes(count)
            .seed(seed)
            .disorder(1)
            .poison(0);
    long offset = 0;
    for (SimulatedRecord record : Simulation.stream(settings).toList()) {
      Decoded decoded =
          decoder.decode(
              record.value(), Optional.of(record.key()), record.topic(), record.loggedAt());
      if (decoded instanceof Decoded.Readable readable && !record.loggedAt().isAfter(UNTIL)) {
        episodes
            .computeIfAbsent(record.key(), id -> new ArrayList<>())
            .add(
                new LoggedEvent(
                    readable.event(),
                    new LogPosition(
                        record.loggedAt().toEpochMilli(), record.topic(), 0, offset++)));
      }
    }
  }

  /** As the log has it. */
  List<TakenRecord> inOrder() {
    List<TakenRecord> said = new ArrayList<>();
    episodes.forEach(
        (id, events) -> {
          KeptEpisode episode = new KeptEpisode(engine, KEEPING, id, Optional.empty());
          events.sort((a, b) -> a.position().compareTo(b.position()));
          for (LoggedEvent event : events) {
            long logged = event.position().loggedAt();
            episode.advanceTo(logged - 1, p -> add(p, said));
            episode.hear(event, logged, p -> add(p, said));
          }
          episode.advanceTo(UNTIL.toEpochMilli(), p -> add(p, said));
        });
    return said;
  }

  /** In no order, and time only afterwards. */
  List<TakenRecord> inNoOrder(long seed) {
    List<TakenRecord> said = new ArrayList<>();
    Random random = new Random(seed);
    episodes.forEach(
        (id, events) -> {
          KeptEpisode episode = new KeptEpisode(engine, KEEPING, id, Optional.empty());
          List<LoggedEvent> shuffled = new ArrayList<>(events);
          Collections.shuffle(shuffled, random);
          long heard = Long.MIN_VALUE;
          for (LoggedEvent event : shuffled) {
            episode.hear(event, heard, p -> add(p, said));
          }
          episode.advanceTo(UNTIL.toEpochMilli(), p -> add(p, said));
        });
    return said;
  }

  /** What differs, and how many times each kind of difference. */
  static Map<String, Integer> compared(
      Path folder, List<TakenRecord> then, List<TakenRecord> now, List<Difference> found)
      throws Exception {
    Map<String, Integer> kinds = new HashMap<>();
    try (Comparison comparison = new Comparison(folder, UNTIL)) {
      for (TakenRecord record : then) {
        comparison.take(Run.THEN, record);
      }
      for (TakenRecord record : now) {
        comparison.take(Run.NOW, record);
      }
      comparison.differences(
          difference -> {
            found.add(difference);
            kinds.merge(difference.kind() + " " + difference.topic(), 1, Integer::sum);
          });
    }
    return kinds;
  }

  private void add(Publication publication, List<TakenRecord> said) {
    try {
      if (publication instanceof Alert alert) {
        said.add(TakenRecord.of(OutputTopic.ALERT, json.write(alert)));
      } else if (publication instanceof Status status) {
        said.add(TakenRecord.of(OutputTopic.STATUS, json.write(status)));
      } else if (publication instanceof Transition transition) {
        said.add(TakenRecord.of(OutputTopic.AUDIT, json.write(transition)));
      } else if (publication instanceof Outcome outcome) {
        said.add(TakenRecord.of(OutputTopic.AUDIT, json.write(outcome)));
      } else if (publication instanceof Tombstone tombstone) {
        said.add(TakenRecord.tombstone(OutputTopic.STATUS, tombstone.clockId()));
      }
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  static String text(TakenRecord record) throws Exception {
    return new String(record.bytes(), UTF_8);
  }
}
