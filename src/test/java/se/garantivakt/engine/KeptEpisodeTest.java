package se.garantivakt.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How long an episode is kept, and what is answered when it is not. */
class KeptEpisodeTest {
  private static final Engine ENGINE = Story.engine("national");
  private static final Keeping KEEPING = new Keeping(Duration.ofDays(100), Duration.ofDays(30), 4);
  private static final String DECIDED = "2024-02-01 referral.decided id=start toClinicId=CLINIC";
  private static final String VISIT = "2024-03-01 visit.completed purpose=firstVisit";

  private final List<Publication> published = new ArrayList<>();
  private Optional<Memory> memory = Optional.empty();

  @Test
  void an_episode_is_kept_for_the_set_time_after_its_last_clock_has_closed() {
    tell(DECIDED, VISIT);
    advanceTo("2024-06-09T09:59:59+02:00");
    assertThat(memory).isPresent();
    advanceTo("2024-06-09T11:00:00+02:00");
    assertThat(memory).isEmpty();
  }

  @Test
  void every_clock_of_an_episode_that_goes_gets_its_tombstone() {
    tell(DECIDED, VISIT);
    published.clear();
    advanceTo("2024-06-10");
    assertThat(published).containsExactly(new Tombstone("E/visit-90/-", "E"));
  }

  @Test
  void an_episode_with_an_open_clock_is_kept_for_ever() {
    tell(DECIDED);
    advanceTo("2044-01-01");
    assertThat(memory).isPresent();
    assertThat(kept().wakeAt()).isEmpty();
    assertThat(kept().openClocks()).isEqualTo(1);
  }

  @Test
  void an_episode_is_woken_when_its_time_is_over() {
    tell(DECIDED, VISIT);
    long closed = Story.at("2024-03-01T10:00:00+01:00").toEpochMilli();
    assertThat(kept().wakeAt()).hasValue(closed + Duration.ofDays(100).toMillis());
  }

  @Test
  void a_late_correction_finds_the_episode_and_opens_it_again() {
    tell(DECIDED, VISIT);
    tell("2024-05-01 visit.voided id=v voids=e2");
    advanceTo("2025-01-01");
    assertThat(memory).isPresent();
    assertThat(kept().openClocks()).isEqualTo(1);
  }

  @Test
  void an_episode_without_any_clock_goes_too() {
    tell("2024-02-01 visit.completed purpose=firstVisit");
    advanceTo("2024-05-12");
    assertThat(memory).isEmpty();
  }

  @Test
  void an_event_older_than_closed_episodes_are_kept_belongs_to_one_that_is_past() {
    tell("2024-02-01 referral.decided logged=2024-06-01");
    assertThat(outcomes()).containsExactly(Outcome.Reason.EPISODE_PAST);
    assertThat(memory).isEmpty();
  }

  @Test
  void an_old_event_of_an_episode_that_is_known_is_heard() {
    tell("2024-05-20 decision.informed", "2024-02-01 referral.decided logged=2024-06-01");
    assertThat(outcomes()).doesNotContain(Outcome.Reason.EPISODE_PAST);
  }

  @Test
  void an_erasure_leaves_a_mark_without_patient_data_that_answers_and_goes_in_its_turn() {
    tell(DECIDED, "2024-04-01 decision.erased");
    long erased = Story.at("2024-04-01T10:00:00+02:00").toEpochMilli();
    assertThat(memory).contains(new Memory.Erased(erased));
    tell("2024-04-02 decision.informed");
    assertThat(outcomes()).endsWith(Outcome.Reason.ERASED);
    assertThat(kept().wakeAt()).hasValue(erased + Duration.ofDays(30).toMillis());
    advanceTo("2024-05-02");
    assertThat(memory).isEmpty();
  }

  @Test
  void an_erasure_waits_for_what_was_logged_before_it_and_is_carried_out_when_that_is_heard() {
    tell(DECIDED);
    hearAhead("2024-04-01 decision.erased id=gone", "2024-03-15");
    assertThat(memory.get()).isInstanceOf(Memory.Watched.class);
    hearAhead("2024-04-02 decision.informed id=after", "2024-03-15");
    assertThat(outcomes()).endsWith(Outcome.Reason.NONE, Outcome.Reason.ERASED);
    hearAhead("2024-03-20 visit.completed purpose=firstVisit id=before", "2024-03-21");
    assertThat(outcomes()).endsWith(Outcome.Reason.NONE);
    long erased = Story.at("2024-04-01T10:00:00+02:00").toEpochMilli();
    assertThat(kept().wakeAt()).hasValue(erased);
    published.clear();
    advanceTo("2024-04-01T09:59:59+02:00");
    assertThat(published).isEmpty();
    advanceTo("2024-04-01T10:00:00+02:00");
    assertThat(published).contains(new Tombstone("E/visit-90/-", "E"));
    assertThat(memory).contains(new Memory.Erased(erased));
  }

  @Test
  void an_erasure_at_the_end_of_the_input_is_carried_out() {
    tell(DECIDED);
    hearAhead("2024-04-01 decision.erased id=gone", "2024-03-15");
    KeptEpisode episode = kept();
    episode.catchUp(published::add);
    assertThat(episode.memory().get()).isInstanceOf(Memory.Erased.class);
  }

  @Test
  void an_erasure_is_heard_of_an_episode_that_is_past_or_full() {
    tell("2024-02-01 decision.erased logged=2024-09-01");
    assertThat(memory).isPresent();
    memory = Optional.empty();
    tell(DECIDED, "2024-02-02 decision.informed", "2024-02-03 decision.informed");
    tell("2024-02-04 decision.informed id=e4", "2024-02-05 decision.erased id=e5");
    assertThat(memory.get()).isInstanceOf(Memory.Erased.class);
  }

  @Test
  void no_more_events_than_one_may_have_are_taken_in_and_repeats_are_still_known() {
    tell(DECIDED, "2024-02-02 decision.informed", "2024-02-03 decision.informed");
    tell("2024-02-04 decision.informed id=e4", "2024-02-05 decision.informed id=e5");
    assertThat(outcomes()).endsWith(Outcome.Reason.NONE, Outcome.Reason.EPISODE_FULL);
    tell("2024-02-05 decision.informed id=e4 logged=2024-02-06");
    Outcome last = (Outcome) published.get(published.size() - 1);
    assertThat(last.kind()).isEqualTo(Outcome.Kind.DUPLICATE);
  }

  private void tell(String... lines) {
    for (int i = 0; i < lines.length; i++) {
      var event = Story.event(lines[i], i + 1);
      KeptEpisode episode = kept();
      episode.advanceTo(event.position().loggedAt() - 1, published::add);
      episode.hear(event, event.position().loggedAt(), published::add);
      memory = episode.memory();
    }
  }

  private void hearAhead(String line, String heardUpTo) {
    KeptEpisode episode = kept();
    episode.hear(Story.event(line, 9), Story.at(heardUpTo).toEpochMilli(), published::add);
    memory = episode.memory();
  }

  private void advanceTo(String instant) {
    KeptEpisode episode = kept();
    episode.advanceTo(Story.at(instant).toEpochMilli(), published::add);
    memory = episode.memory();
  }

  private KeptEpisode kept() {
    return new KeptEpisode(ENGINE, KEEPING, "E", memory);
  }

  private List<Outcome.Reason> outcomes() {
    return published.stream()
        .filter(Outcome.class::isInstance)
        .map(p -> ((Outcome) p).reason())
        .toList();
  }
}
