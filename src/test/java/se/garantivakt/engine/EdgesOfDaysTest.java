package se.garantivakt.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.garantivakt.rules.file.RuleSetLoader;

/** Where days, and with them deadlines, begin and end. */
class EdgesOfDaysTest {
  private static final String STOCKHOLM = "Europe/Stockholm";

  @ParameterizedTest
  @CsvSource({
    // a leap day counts like any other
    "2024-02-01, 2024-05-01, 2024-05-02T00:00:00+02:00",
    "2023-12-01, 2024-02-29, 2024-03-01T00:00:00+01:00",
    "2023-02-01, 2023-05-02, 2023-05-03T00:00:00+02:00",
    // over both clock changes, and on them
    "2026-01-10, 2026-04-10, 2026-04-11T00:00:00+02:00",
    "2025-12-29, 2026-03-29, 2026-03-30T00:00:00+02:00",
    "2025-12-28, 2026-03-28, 2026-03-29T00:00:00+01:00",
    "2026-07-27, 2026-10-25, 2026-10-26T00:00:00+01:00",
    "2026-07-26, 2026-10-24, 2026-10-25T00:00:00+02:00",
    // over the year's end, on a Sunday
    "2025-10-04, 2026-01-02, 2026-01-03T00:00:00+01:00",
    // instants at the edges of a day, written in other zones
    "2026-01-10T00:00:00+01:00, 2026-04-10, 2026-04-11T00:00:00+02:00",
    "2026-01-10T23:59:59.999+01:00, 2026-04-10, 2026-04-11T00:00:00+02:00",
    "2026-01-09T23:00:00Z, 2026-04-10, 2026-04-11T00:00:00+02:00",
    "2026-01-09T22:59:59Z, 2026-04-09, 2026-04-10T00:00:00+02:00",
    "2026-01-10T12:00:00+14:00, 2026-04-09, 2026-04-10T00:00:00+02:00",
    "2026-01-10T18:00:00-05:00, 2026-04-11, 2026-04-12T00:00:00+02:00"
  })
  void ninety_days_end_on_the_ninetieth_local_day_and_break_at_midnight_after_it(
      String start, LocalDate deadline, OffsetDateTime breach) {
    Hearing hearing = treatment(STOCKHOLM, start);
    long midnight = breach.toInstant().toEpochMilli();
    assertThat(hearing.advanceTo(midnight - 1).latest.values())
        .allSatisfy(s -> assertThat(s.state()).isEqualTo(State.RUNNING))
        .allSatisfy(s -> assertThat(s.deadline()).hasToString("Optional[Day[date=%s]]", deadline));
    assertThat(hearing.advanceTo(midnight).latest.values())
        .hasSize(1)
        .allSatisfy(s -> assertThat(s.breachedAt()).contains(breach.toInstant()));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-04-10, MET, 90",
    "2026-04-10T23:59:59.999+02:00, MET, 90",
    "2026-04-10T21:59:59Z, MET, 90",
    "2026-04-11T00:00:00+02:00, BREACHED_STOPPED, 91",
    "2026-04-10T22:00:00Z, BREACHED_STOPPED, 91",
    "2026-04-11, BREACHED_STOPPED, 91",
    // care on the very day of the start, before its time of day, is inside
    "2026-01-10T07:00:00+01:00, MET, 0",
    "2026-01-10, MET, 0",
    "2026-01-09T23:59:59+01:00, BREACHED_WAITING, 111"
  })
  void care_is_inside_to_the_last_second_of_the_last_day(String care, State state, long elapsed) {
    Hearing hearing = treatment(STOCKHOLM, "2026-01-10T08:00:00+01:00");
    ObjectNode visit = event("v", "visit", "completed", care).put("purpose", "treatment");
    History history = History.of(Policies.of("national", "{}"), List.of(visit), 0);
    hearing.play(history.log());
    Instant asked = Instant.parse("2026-05-01T10:00:00Z");
    assertThat(hearing.episode.statusesAt(asked.toEpochMilli()))
        .hasSize(1)
        .allSatisfy(s -> assertThat(s.state()).isEqualTo(state))
        .allSatisfy(s -> assertThat(s.elapsedDays()).hasValue(elapsed));
  }

  @ParameterizedTest
  @CsvSource({
    "America/New_York, 2026-01-10T23:30:00-05:00, 2026-04-10, 2026-04-11T04:00:00Z",
    "America/New_York, 2026-01-11T03:00:00+01:00, 2026-04-10, 2026-04-11T04:00:00Z",
    // no midnight on the day of the breach: it begins at one
    "America/Sao_Paulo, 2018-08-05, 2018-11-03, 2018-11-04T03:00:00Z",
    // the deadline, and the breach, beside a day that was left out
    "Pacific/Apia, 2011-09-30, 2011-12-29, 2011-12-30T10:00:00Z",
    "Pacific/Apia, 2011-10-01, 2011-12-30, 2011-12-30T10:00:00Z",
    "Pacific/Apia, 2011-10-02, 2011-12-31, 2011-12-31T10:00:00Z"
  })
  void the_zone_of_the_rule_set_decides_what_a_day_is(
      String zone, String start, LocalDate deadline, Instant breach) {
    Hearing hearing = treatment(zone, start).advanceTo(breach.toEpochMilli());
    assertThat(hearing.latest.values())
        .hasSize(1)
        .allSatisfy(s -> assertThat(s.deadline()).hasToString("Optional[Day[date=%s]]", deadline))
        .allSatisfy(s -> assertThat(s.breachedAt()).contains(breach));
  }

  @ParameterizedTest
  @CsvSource({
    // an hour is an hour when the clocks change: Amsterdam's change at 01:00 UTC
    "2026-03-29T01:30:00+01:00, 2026-03-29T03:30:00+02:00",
    "2026-10-25T02:30:00+02:00, 2026-10-25T02:30:00+01:00",
    "2026-10-24T23:30:00+02:00, 2026-10-25T00:30:00+02:00",
    "2025-12-31T23:59:59+01:00, 2026-01-01T00:59:59+01:00"
  })
  void an_exact_hour_is_an_hour_whatever_the_clocks_show(
      OffsetDateTime start, OffsetDateTime breach) {
    ObjectNode triage = event("t", "decision", "treatment", start.toString());
    History history = History.of(Policies.of("sepsis", "{}"), List.of(triage), 0);
    long due = breach.toInstant().toEpochMilli();
    Hearing hearing = new Hearing(history.engine()).play(history.log());
    String clock = "EP/antibiotics-1h/-";
    assertThat(hearing.advanceTo(due - 1).latest.get(clock).state()).isEqualTo(State.RUNNING);
    assertThat(hearing.advanceTo(due).latest.get(clock).breachedAt()).contains(breach.toInstant());
  }

  @Test
  void what_is_logged_at_midnight_comes_before_what_falls_due_at_it() {
    Hearing hearing = treatment(STOCKHOLM, "2026-01-10");
    String midnight = "2026-04-11T00:00:00+02:00";
    ObjectNode informed = event("i", "decision", "informed", midnight);
    History history = History.of(Policies.of("national", "{}"), List.of(informed), 0);
    hearing.play(history.log());
    assertThat(hearing.latest.values())
        .allSatisfy(s -> assertThat(s.state()).isEqualTo(State.RUNNING));
    hearing.advanceTo(history.end());
    assertThat(hearing.latest.values())
        .hasSize(1)
        .allSatisfy(s -> assertThat(s.state()).isEqualTo(State.BREACHED_WAITING))
        .allSatisfy(s -> assertThat(s.cause()).isEqualTo("time"));
  }

  private static Hearing treatment(String zone, String start) {
    var switches = Policies.json("{'zone': '" + zone + "'}");
    var rules = new RuleSetLoader().load(Path.of("config", "rules"), "national", switches);
    Engine engine = new Engine(rules);
    ObjectNode event = event("t", "decision", "treatment", start);
    History history = History.of(new Policies.Policy("national", "{}", engine), List.of(event), 0);
    return new Hearing(engine).play(history.log());
  }

  private static ObjectNode event(String id, String type, String action, String occurred) {
    ObjectNode event = (ObjectNode) Policies.json("{}");
    event.put("eventId", id).put("type", type).put("action", action);
    event.put("episodeId", History.EPISODE).put("patientId", "P").put("problem", "new");
    String logged =
        occurred.contains("T")
            ? OffsetDateTime.parse(occurred).toInstant().toString()
            : occurred + "T09:00:00Z";
    return event
        .put("clinicId", "SE2321000016-1A01")
        .put("occurredAt", occurred)
        .put("loggedAt", logged);
  }
}
