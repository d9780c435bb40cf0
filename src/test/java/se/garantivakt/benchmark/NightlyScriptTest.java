package se.garantivakt.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.garantivakt.replay.Tale;

/** What the nightly batch in SQL makes of single episodes. */
class NightlyScriptTest {
  private static final String CLOCKS =
      "select guarantee, started_on, stopped_on, deadline, elapsed_days, paused_days, breached_on"
          + " from clock where guarantee = 'visit-30' order by episode_id, subject_id";

  @TempDir static Path folder;
  private static Postgres server;

  @BeforeAll
  static void start() {
    try {
      server = Postgres.start(folder, 2);
    } catch (MissingException missing) {
      Assumptions.abort(missing.getMessage());
    }
  }

  @AfterAll
  static void end() throws IOException {
    if (server != null) {
      server.close();
    }
  }

  @Test
  void a_clock_runs_from_its_start_to_care_and_is_breached_the_day_after_its_limit()
      throws Exception {
    assertThat(clocks(referred("E").on("2024-02-05", "visit.completed", "purpose", "firstVisit")))
        .containsExactly("visit-30 2024-01-01 2024-02-05 2024-01-31 35 0 2024-02-01");
    assertThat(clocks(referred("E").on("2024-01-31", "visit.completed", "purpose", "firstVisit")))
        .containsExactly("visit-30 2024-01-01 2024-01-31 2024-01-31 30 0 -");
    assertThat(clocks(referred("E")))
        .containsExactly("visit-30 2024-01-01 - 2024-01-31 152 0 2024-02-01");
  }

  @Test
  void of_several_with_one_id_the_one_logged_first_counts() throws Exception {
    Tale tale =
        referred("E").on("2024-01-03", "referral.decided", "eventId", "e1", "subjectId", "other");
    assertThat(clocks(tale)).hasSize(1).first().asString().contains("visit-30 2024-01-01");
  }

  @Test
  void what_is_voided_has_never_been() throws Exception {
    Tale care = referred("E").on("2024-01-15", "visit.completed", "purpose", "firstVisit");
    assertThat(clocks(care.on("2024-01-16", "visit.voided", "voids", "e2")))
        .containsExactly("visit-30 2024-01-01 - 2024-01-31 152 0 2024-02-01");
    assertThat(clocks(referred("E").on("2024-01-02", "referral.voided", "voids", "e1"))).isEmpty();
  }

  @Test
  void the_days_of_codes_are_deducted_once_and_none_that_begins_after_the_breach()
      throws Exception {
    Tale tale = exempt(referred("E"), "MoV", "2024-01-10", "2024-01-20");
    exempt(tale, "1", "2024-01-15", "2024-01-25");
    exempt(tale, "MoV", "2024-03-01", "2024-03-11");
    assertThat(clocks(tale)).containsExactly("visit-30 2024-01-01 - 2024-02-15 137 15 2024-02-16");
  }

  @Test
  void a_code_that_has_no_end_is_in_effect_until_it_is_ended() throws Exception {
    Tale open = referred("E").on("2024-01-11", "decision.exemption", "code", "MoV");
    assertThat(clocks(open).get(0)).endsWith(" -");
    open.on("2024-01-21", "decision.exemptionEnded", "code", "MoV", "until", "2024-01-21");
    assertThat(clocks(open)).containsExactly("visit-30 2024-01-01 - 2024-02-10 142 10 2024-02-11");
  }

  @Test
  void what_is_logged_after_the_night_is_not_known() throws Exception {
    Tale tale =
        referred("E").on("2024-01-10", "visit.completed", "loggedAt", "2024-06-01T00:00:01+02:00");
    assertThat(clocks(tale)).first().asString().contains("2024-01-01 - 2024-01-31");
  }

  @Test
  void a_month_counts_who_waits_at_its_end_and_who_got_care_in_it() throws Exception {
    try (Night night = new Night(server)) {
      night
          .takes(referred("A"))
          .takes(referred("B").on("2024-02-05", "visit.completed"))
          .takes(referred("C").on("2024-01-15", "visit.completed"));
      night.until("2024-03-15T00:00:00+01:00");
      assertThat(
              night.asked(
                  "select month, waiting, waiting_over, care, care_inside from month_figure"
                      + " where guarantee = 'visit-30' order by month"))
          .containsExactly("2024-01 2 0 1 1", "2024-02 1 1 1 0", "2024-03 1 1 0 0");
    }
  }

  private static Tale referred(String episode) {
    return new Tale(episode).on("2024-01-01", "referral.decided", "origin", "provider");
  }

  private static Tale exempt(Tale tale, String code, String from, String until) {
    return tale.on(from, "decision.exemption", "code", code, "from", from, "until", until);
  }

  private static List<String> clocks(Tale tale) throws Exception {
    try (Night night = new Night(server)) {
      return night.takes(tale).until("2024-06-01T00:00:00+02:00").asked(CLOCKS);
    }
  }
}
