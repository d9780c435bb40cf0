package se.garantivakt.replay.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.garantivakt.engine.Alert;
import se.garantivakt.engine.Outcome;
import se.garantivakt.engine.State;
import se.garantivakt.event.LoggedEvent;
import se.garantivakt.replay.Tale;

class RetellingTest {

  @Test
  void a_pause_is_a_stretch_that_is_not_counted() {
    Chronicle told = told(Tales.paused(), "2024-06-03T12:00:00+02:00");
    assertThat(told.stretches().get("E-PAUSED/treatment-90/-"))
        .extracting(Stretch::kind, s -> date(s.from()), s -> date(s.until()))
        .containsExactly(
            tuple(Stretch.Kind.COUNTED, "2024-04-01", "2024-06-03"),
            tuple(Stretch.Kind.PAUSED, "2024-04-20", "2024-05-20"));
    assertThat(told.clocks().get(0).state()).isEqualTo(State.MET);
  }

  @Test
  void what_time_alone_did_is_a_step_between_the_events() {
    Chronicle told = told(Tales.paused(), "2024-06-03T12:00:00+02:00");
    assertThat(told.steps())
        .extracting(s -> date(s.at()), s -> s.event().isPresent(), s -> s.transitions().size())
        .containsExactly(
            tuple("2024-04-01", true, 1),
            tuple("2024-04-20", true, 1),
            tuple("2024-05-20", false, 1),
            tuple("2024-06-03", true, 1));
  }

  @Test
  void a_correction_after_the_breach_takes_back_what_was_said() {
    Chronicle told = told(Tales.corrected(), "2024-05-25T12:00:00+02:00");
    Step late = step(told, "e5");
    assertThat(late.transitions())
        .extracting(t -> t.from(), t -> t.to())
        .containsExactly(tuple(Optional.of(State.BREACHED_WAITING), State.RUNNING));
    assertThat(late.alerts()).extracting(Alert::kind).contains(Alert.Kind.WITHDRAWN);
    assertThat(late.rules()).contains("MoV");
    assertThat(told.stretches().get("E-LATE/treatment-90/-"))
        .extracting(Stretch::kind)
        .doesNotContain(Stretch.Kind.BREACHED);
  }

  @Test
  void every_event_is_counted_once() {
    Chronicle told = told(Tales.corrected(), "2024-05-25T12:00:00+02:00");
    assertThat(told.count(Outcome.Kind.APPLIED)).isEqualTo(4);
    assertThat(told.count(Outcome.Kind.DUPLICATE)).isEqualTo(1);
    assertThat(told.count(Outcome.Kind.IGNORED)).isEqualTo(1);
    assertThat(told.steps().stream().filter(Step::isWithoutEffect))
        .extracting(s -> s.outcome().orElseThrow().kind())
        .containsExactly(Outcome.Kind.DUPLICATE, Outcome.Kind.IGNORED);
  }

  @Test
  void a_late_void_cancels_the_clock_and_its_breach() {
    Chronicle told = told(Tales.voided(), "2024-07-11T12:00:00+02:00");
    assertThat(told.clocks().get(0).state()).isEqualTo(State.CANCELLED);
    assertThat(step(told, "e2").alerts())
        .extracting(Alert::kind)
        .containsExactly(Alert.Kind.WITHDRAWN);
    assertThat(step(told, "e2").rules()).containsExactly("correction");
  }

  @Test
  void a_self_referral_is_drawn_as_provisional_until_it_was_accepted() {
    Chronicle told = told(Tales.provisional(), "2024-05-20T12:00:00+02:00");
    assertThat(told.stretches().get("E-SELF/visit-90/-"))
        .extracting(Stretch::kind, s -> date(s.from()), s -> date(s.until()))
        .containsExactly(
            tuple(Stretch.Kind.AHEAD, "2024-05-20", "2024-08-01"),
            tuple(Stretch.Kind.COUNTED, "2024-05-12", "2024-05-20"),
            tuple(Stretch.Kind.PROVISIONAL, "2024-05-02", "2024-05-12"));
  }

  @Test
  void a_cancelled_clock_is_drawn_to_its_end() {
    Tale tale =
        new Tale("E").on("2024-04-01", "decision.treatment").on("2024-04-11", "decision.closed");
    assertThat(told(tale, "2024-06-20T12:00:00+02:00").stretches().get("E/treatment-90/-"))
        .extracting(Stretch::kind, s -> date(s.until()))
        .containsExactly(tuple(Stretch.Kind.COUNTED, "2024-04-11"));
  }

  @Test
  void what_was_logged_later_is_left_out_and_counted() {
    Chronicle told = told(Tales.corrected(), "2024-05-19T12:00:00+02:00");
    assertThat(told.later()).isEqualTo(2);
    assertThat(told.clocks().get(0).state()).isEqualTo(State.BREACHED_WAITING);
  }

  @Test
  void what_was_true_earlier_is_told_as_it_is_known_later() {
    Instant at = at("2024-04-15T12:00:00+02:00");
    Instant known = at("2024-05-25T12:00:00+02:00");
    Chronicle told = told(Tales.corrected(), at, known);
    assertThat(told.clocks().get(0).state()).isEqualTo(State.PAUSED);
    assertThat(told(Tales.corrected(), at, at).clocks().get(0).state()).isEqualTo(State.RUNNING);
    assertThatThrownBy(() -> told(Tales.corrected(), known, at))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void the_order_of_the_archive_does_not_matter() {
    List<LoggedEvent> reversed = new ArrayList<>(Tales.corrected().events());
    Collections.reverse(reversed);
    Instant at = at("2024-05-25T12:00:00+02:00");
    Chronicle told = Retelling.of(Tale.engine("national"), "E-LATE", reversed, at, at);
    assertThat(ChronicleJson.of(told, new Rejected(0, List.of())))
        .isEqualTo(ChronicleJson.of(told(Tales.corrected(), at, at), new Rejected(0, List.of())));
  }

  @Test
  void of_an_erased_episode_nothing_is_told_but_the_erasure() {
    Tale tale = Tales.paused().on("2024-07-01", "decision.erased");
    Chronicle told = told(tale, "2024-07-02T12:00:00+02:00");
    assertThat(told.clocks()).isEmpty();
    assertThat(told.steps()).hasSize(1);
    assertThat(told.steps().get(0).removals()).hasSize(1);
    assertThat(told(tale, "2024-06-30T12:00:00+02:00").steps()).isEmpty();
  }

  private static Step step(Chronicle told, String eventId) {
    return told.steps().stream()
        .filter(s -> s.event().filter(e -> is(e, eventId)).isPresent())
        .findFirst()
        .orElseThrow();
  }

  private static boolean is(LoggedEvent event, String eventId) {
    return event.event().common().eventId().equals(eventId);
  }

  private static Chronicle told(Tale tale, String at) {
    return told(tale, at(at), at(at));
  }

  private static Chronicle told(Tale tale, Instant at, Instant knownAt) {
    List<LoggedEvent> events = tale.events();
    String id = events.get(0).event().common().episodeId();
    return Retelling.of(Tale.engine("national"), id, events, at, knownAt);
  }

  private static Instant at(String text) {
    return OffsetDateTime.parse(text).toInstant();
  }

  private static String date(Instant instant) {
    return instant.atZone(ZoneId.of("Europe/Stockholm")).toLocalDate().toString();
  }
}
