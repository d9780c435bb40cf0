package se.garantivakt.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import se.garantivakt.event.EventType;
import se.garantivakt.event.LoggedEvent;

/** Four topics that lag differently, as in a backlog: weeks out of step with each other. */
@Domain(Histories.class)
@Domain(DomainContext.Global.class)
class LogsOutOfStepTest {
  private static final String SOUGHT = " contact.sought channel=digital careLevel=primary";
  private static final String TRIAGE = " decision.treatment kind=treatment";
  private static final Keeping KEEPING =
      new Keeping(Duration.ofDays(40_000), Duration.ofDays(40_000), 1000);

  /** Found by chance: what waited for the same midnight was told again without those after it. */
  @Property(tries = 600, seed = "-4125801443976739081")
  void no_alert_is_raised_while_a_fact_that_ends_it_waits(
      @ForAll History history, @ForAll long seed) {
    no_alert_is_raised_that_a_replay_in_log_order_does_not_raise(history, seed);
  }

  @Property(tries = 1500)
  void no_alert_is_raised_that_a_replay_in_log_order_does_not_raise(
      @ForAll History history, @ForAll long seed) {
    List<Publication> said = outOfStep(history, new Random(seed));
    assertThat(raised(Hearing.inLogOrder(history).published)).containsAll(raised(said));
  }

  @Property(tries = 1000)
  void in_the_end_the_same_stands(@ForAll History history, @ForAll long seed) {
    Hearing expected = Hearing.inLogOrder(history);
    se.garantivakt.replay.StandingAlerts alerts = new se.garantivakt.replay.StandingAlerts();
    for (Publication publication : outOfStep(history, new Random(seed))) {
      if (publication instanceof Alert alert) {
        alerts.take(alert);
      }
    }
    assertThat(Told.alerts(alerts)).isEqualTo(Told.alerts(expected));
  }

  @Property(tries = 1000)
  void what_is_erased_is_counted_as_if_all_had_been_heard_in_the_order_of_the_log(
      @ForAll History history, @ForAll long seed) {
    Random random = new Random(seed);
    Instant last = Instant.ofEpochMilli(history.end());
    LoggedEvent erasure = history.erasure(last.minusSeconds(random.nextInt(8_000_000)).toString());
    List<LoggedEvent> log = new ArrayList<>(history.log());
    log.add(erasure);
    log.sort(Comparator.comparing(LoggedEvent::position));
    History erased = new History(history.policy(), log, history.end(), history.text());
    List<Publication> expected = new ArrayList<>();
    Optional<Memory> memory = Optional.empty();
    for (LoggedEvent event : log) {
      KeptEpisode episode = kept(erased, memory);
      episode.advanceTo(event.position().loggedAt() - 1, expected::add);
      episode.hear(event, event.position().loggedAt(), expected::add);
      memory = episode.memory();
    }
    List<Publication> said = outOfStep(erased, random);
    assertThat(CountedTest.net(said)).as(history.text()).isEqualTo(CountedTest.net(expected));
    assertThat(raised(expected)).containsAll(raised(said));
  }

  /** Found by chance: the one was told without the other, and what it alone would raise. */
  @Example
  void late_facts_that_waited_are_told_together() {
    KeptEpisode episode =
        new KeptEpisode(Policies.of("sepsis", "{}").engine(), KEEPING, "E", Optional.empty());
    List<Publication> said = new ArrayList<>();
    long evening = Story.at("2024-03-05T22:59:59+01:00").toEpochMilli();
    long later = Story.at("2024-03-07T12:00:00+01:00").toEpochMilli();

    episode.hear(Story.event("2024-03-05T10:00:00+01:00" + TRIAGE, 1), evening, said::add);
    episode.advanceTo(evening, said::add);
    String care = " visit.completed purpose=treatment logged=2024-03-06T08:00:00+01:00";
    episode.hear(Story.event("2024-03-05T12:00:00+01:00" + care, 2), evening, said::add);
    String atEleven = TRIAGE + " logged=2024-03-05T23:00:00+01:00";
    episode.hear(Story.event("2024-03-05T13:39:00+01:00" + atEleven, 3), evening, said::add);
    episode.hear(Story.event("2024-03-05T13:15:00+01:00" + atEleven, 4), evening, said::add);
    said.clear();
    episode.advanceTo(later, said::add);

    assertThat(raised(said)).hasSize(1).allMatch(id -> id.contains("#2|breached||"));
    assertThat(raised(said)).allMatch(id -> id.contains("2024-03-05T13:15:00Z"));
  }

  /** Found by chance: told again with what the log has after the erasure, it raised an alert. */
  @Example
  void a_late_fact_before_an_erasure_is_told_without_what_was_given_after_it() {
    KeptEpisode episode =
        new KeptEpisode(Policies.of("ostergotland", "{}").engine(), KEEPING, "E", Optional.empty());
    List<Publication> said = new ArrayList<>();
    long before = Story.at("2023-10-05").toEpochMilli();
    long after = Story.at("2023-12-28").toEpochMilli();

    episode.hear(Story.event("2023-10-02" + SOUGHT + " id=first", 1), before, said::add);
    episode.advanceTo(before, said::add);
    episode.hear(Story.event("2023-12-27 visit.voided voids=first", 2), before, said::add);
    episode.hear(Story.event("2023-12-23 decision.erased", 3), before, said::add);
    episode.hear(Story.event("2023-11-01" + SOUGHT, 4), before, said::add);
    episode.advanceTo(after, said::add);

    assertThat(raised(said)).isNotEmpty().noneMatch(id -> id.contains("2023-11-01"));
  }

  private static KeptEpisode kept(History history, Optional<Memory> memory) {
    return new KeptEpisode(history.engine(), KEEPING, History.EPISODE, memory);
  }

  /** Each topic in its own order; time is as far as all have been heard. */
  private static List<Publication> outOfStep(History history, Random random) {
    List<Deque<LoggedEvent>> topics = new ArrayList<>();
    for (EventType type : EventType.values()) {
      topics.add(
          new ArrayDeque<>(
              history.log().stream().filter(e -> e.position().topic() == type).toList()));
    }
    List<Publication> said = new ArrayList<>();
    Optional<Memory> memory = Optional.empty();
    long upTo = Long.MIN_VALUE;
    topics.removeIf(Deque::isEmpty);
    while (!topics.isEmpty()) {
      Deque<LoggedEvent> topic = topics.get(random.nextInt(topics.size()));
      LoggedEvent event = topic.poll();
      topics.removeIf(Deque::isEmpty);
      KeptEpisode episode = kept(history, memory);
      episode.hear(event, upTo, said::add);
      long next =
          topics.stream().mapToLong(t -> t.peek().position().loggedAt() - 1).min().orElse(upTo);
      upTo = Math.max(upTo, next);
      episode.advanceTo(upTo, said::add);
      memory = episode.memory();
    }
    kept(history, memory).advanceTo(history.end(), said::add);
    return said;
  }

  private static Set<String> raised(List<Publication> publications) {
    Set<String> raised = new HashSet<>();
    for (Publication publication : publications) {
      if (publication instanceof Alert alert && !alert.kind().ends()) {
        raised.add(alert.alertId() + " to " + alert.clinicId() + " at " + alert.at());
      }
    }
    return raised;
  }
}
