package se.garantivakt.audit.page;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.garantivakt.accessibility.Accessibility;
import se.garantivakt.accessibility.Change;
import se.garantivakt.accessibility.ClinicFigures;
import se.garantivakt.accessibility.ClinicRecord;
import se.garantivakt.accessibility.Finding;
import se.garantivakt.accessibility.Place;
import se.garantivakt.accessibility.measure.Yardstick;
import se.garantivakt.audit.page.figures.Topic;
import se.garantivakt.engine.Alert;
import se.garantivakt.engine.Counted;
import se.garantivakt.engine.Engine;
import se.garantivakt.engine.Outcome;
import se.garantivakt.engine.Publication;
import se.garantivakt.engine.Status;
import se.garantivakt.engine.Transition;
import se.garantivakt.event.Decoded;
import se.garantivakt.event.DecoderLimits;
import se.garantivakt.event.EventDecoder;
import se.garantivakt.event.LogPosition;
import se.garantivakt.event.LoggedEvent;
import se.garantivakt.publication.AccessibilityJson;
import se.garantivakt.publication.FindingJson;
import se.garantivakt.publication.PublicationJson;
import se.garantivakt.publication.RejectionJson;
import se.garantivakt.replay.Playback;
import se.garantivakt.rules.file.RuleSetLoader;
import se.garantivakt.simulate.ArchiveSink;
import se.garantivakt.simulate.SimulatedRecord;
import se.garantivakt.simulate.Simulation;
import se.garantivakt.simulate.SimulationSettings;

/** The output folder of a replay of simulated events, by the engine without a stream. */
public final class SimulatedReplay implements AutoCloseable {
  private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

  private final Engine engine;
  private final PublicationJson json = new PublicationJson(ZONE);
  private final Map<Topic, OutputStream> files = new EnumMap<>(Topic.class);
  private final Map<Place, ClinicFigures> places = new HashMap<>();
  private final List<Alert> alerts = new ArrayList<>();

  private SimulatedReplay(Path folder, String rules) throws IOException {
    this.engine = new Engine(new RuleSetLoader().load(Path.of("config", "rules"), rules));
    for (Topic topic : Topic.values()) {
      Path file = folder.resolve(topic.wire() + ".jsonl");
      files.put(topic, new BufferedOutputStream(Files.newOutputStream(file)));
    }
  }

  /** Writes the folder; gives the alerts that were said. */
  public static List<Alert> write(Path folder, String rules, SimulationSettings settings)
      throws IOException {
    try (SimulatedReplay replay = new SimulatedReplay(folder, rules)) {
      replay.run(settings);
      return replay.alerts;
    }
  }

  /** The same events as an archive. */
  public static Path archive(Path folder, SimulationSettings settings) throws IOException {
    try (ArchiveSink sink = new ArchiveSink(folder, false)) {
      for (SimulatedRecord record : (Iterable<SimulatedRecord>) () -> new Simulation(settings)) {
        sink.take(record);
      }
    }
    return folder;
  }

  private void run(SimulationSettings settings) throws IOException {
    List<LoggedEvent> events = new ArrayList<>();
    for (SimulatedRecord record : (Iterable<SimulatedRecord>) () -> new Simulation(settings)) {
      take(record, events);
    }
    long end = events.get(events.size() - 1).position().loggedAt();
    new Playback(engine).play(events, Instant.ofEpochMilli(end), this::take);
    AccessibilityJson rows = new AccessibilityJson(ZONE);
    FindingJson findings = new FindingJson(ZONE);
    for (ClinicFigures figures : places.values()) {
      for (ClinicRecord each : figures.advanceTo(end)) {
        if (each instanceof Finding finding) {
          line(Topic.FINDING, findings.write(finding));
        } else if (each instanceof Accessibility row) {
          line(Topic.ACCESSIBILITY, rows.write(row));
        }
      }
      line(Topic.ACCESSIBILITY, rows.write(figures.current(end)));
    }
  }

  private void take(SimulatedRecord record, List<LoggedEvent> events) {
    Decoded decoded =
        new EventDecoder(DecoderLimits.defaults())
            .decode(record.value(), Optional.of(record.key()), record.topic(), record.loggedAt());
    if (decoded instanceof Decoded.Readable readable) {
      events.add(
          new LoggedEvent(
              readable.event(),
              new LogPosition(
                  record.loggedAt().toEpochMilli(),
                  record.topic(),
                  record.partition(),
                  record.offset())));
    } else if (decoded instanceof Decoded.Rejected rejected) {
      RejectionJson.Place place =
          new RejectionJson.Place(record.topicName(), record.partition(), record.offset());
      line(
          Topic.REJECTED,
          RejectionJson.write(rejected.rejection(), place, record.value(), List.of(), false));
    }
  }

  private void take(Publication said) {
    if (said instanceof Alert alert) {
      alerts.add(alert);
      line(Topic.ALERT, json.write(alert, true));
    } else if (said instanceof Status status) {
      line(Topic.STATUS, json.write(status));
    } else if (said instanceof Transition transition) {
      line(Topic.AUDIT, json.write(transition));
    } else if (said instanceof Outcome outcome) {
      line(Topic.AUDIT, json.write(outcome));
    } else if (said instanceof Counted counted) {
      count(counted);
    }
  }

  private void count(Counted one) {
    Place place = new Place(one.clinicId(), one.guarantee(), one.careArea());
    Place all = new Place(Place.REGION, one.guarantee(), Optional.empty());
    for (Place each : List.of(place, all)) {
      places
          .computeIfAbsent(
              each,
              p ->
                  ClinicFigures.begin(
                      p,
                      new Yardstick(engine.rules(), p.guarantee(), engine.days()),
                      ClinicFigures.RETAINED_MONTHS,
                      Long.MIN_VALUE))
          .take(Change.of(one));
    }
  }

  private void line(Topic topic, byte[] record) {
    try {
      files.get(topic).write(record);
      files.get(topic).write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    for (OutputStream file : files.values()) {
      file.close();
    }
  }
}
