package se.garantivakt.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.garantivakt.engine.Status;
import se.garantivakt.event.Decoded;
import se.garantivakt.event.DecoderLimits;
import se.garantivakt.event.EventDecoder;
import se.garantivakt.event.LogPosition;
import se.garantivakt.event.LoggedEvent;
import se.garantivakt.replay.Playback;
import se.garantivakt.replay.Tale;
import se.garantivakt.simulate.SimulatedRecord;
import se.garantivakt.simulate.Simulation;
import se.garantivakt.simulate.SimulationSettings;

/** The nightly batch in SQL is held against the engine. */
class NightlyAgainstEngineTest {
  private static final SimulationSettings LOG =
      SimulationSettings.defaults().from(LocalDate.of(2024, 1, 1)).days(200).scale(0.002);
  private static final Instant UNTIL = Instant.parse("2024-07-18T22:00:00Z");
  private static final Predicate<String> OF_CONTACT = breach -> breach.startsWith("contact ");

  @TempDir Path folder;

  /**
   * The breaches of {@code contact} are the engine's, to the day. Of the 453 others five are missed
   * and four are too many; three in a hundred are allowed for what {@code nightly.sql} leaves out.
   */
  @Test
  void of_a_simulated_log_it_finds_the_breaches_that_the_engine_finds() throws Exception {
    List<SimulatedRecord> records = Simulation.stream(LOG).toList();
    Set<String> sql = inSql(records);
    Set<String> engine = byEngine(records);

    assertThat(only(sql, OF_CONTACT)).hasSizeGreaterThan(400).isEqualTo(only(engine, OF_CONTACT));
    Set<String> apart = without(sql, engine);
    apart.addAll(without(engine, sql));
    assertThat(apart).hasSizeLessThan(only(engine, OF_CONTACT.negate()).size() * 3 / 100);
  }

  private Set<String> inSql(List<SimulatedRecord> records) throws Exception {
    try (Postgres server = Postgres.start(folder, 2);
        Night night = new Night(server)) {
      for (SimulatedRecord record : records) {
        night.takes(record);
      }
      return Set.copyOf(
          night
              .until(UNTIL.toString())
              .asked(
                  "select guarantee, episode_id, subject_id, breached_on from clock"
                      + " where breached_on is not null"));
    } catch (MissingException missing) {
      return Assumptions.abort(missing.getMessage());
    }
  }

  private static Set<String> byEngine(List<SimulatedRecord> records) {
    Playback playback = new Playback(Tale.engine("stockholm"));
    List<LoggedEvent> events = new ArrayList<>();
    records.forEach(record -> events.add(logged(record)));
    playback.play(events, UNTIL, published -> {});
    return playback.statusesAt(UNTIL).stream()
        .filter(status -> status.state().isBreached())
        .map(NightlyAgainstEngineTest::told)
        .collect(Collectors.toSet());
  }

  private static String told(Status status) {
    LocalDate day =
        status.breachedAt().orElseThrow().atZone(ZoneId.of("Europe/Stockholm")).toLocalDate();
    String subject = status.subjectId().orElse("-");
    return String.join(" ", status.guarantee(), status.episodeId(), subject, day.toString());
  }

  private static Set<String> only(Set<String> breaches, Predicate<String> which) {
    return breaches.stream().filter(which).collect(Collectors.toSet());
  }

  private static Set<String> without(Set<String> breaches, Set<String> others) {
    Set<String> left = new HashSet<>(breaches);
    left.removeAll(others);
    return left;
  }

  private static LoggedEvent logged(SimulatedRecord record) {
    Decoded decoded =
        new EventDecoder(DecoderLimits.defaults())
            .decode(record.value(), Optional.of(record.key()), record.topic(), record.loggedAt());
    return new LoggedEvent(
        ((Decoded.Readable) decoded).event(),
        new LogPosition(
            record.loggedAt().toEpochMilli(), record.topic(), record.partition(), record.offset()));
  }
}
