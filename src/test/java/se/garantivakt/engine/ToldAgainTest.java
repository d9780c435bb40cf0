package se.garantivakt.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import se.garantivakt.event.EventType;
import se.garantivakt.event.LoggedEvent;

/** What is kept of an episode is, at every moment, what its facts say when they are told again. */
@Domain(Histories.class)
@Domain(DomainContext.Global.class)
class ToldAgainTest {
  private static final Keeping KEEPING =
      new Keeping(Duration.ofDays(40_000), Duration.ofDays(1), 1000);

  @Property(tries = 1500)
  void what_is_kept_is_what_the_facts_say_however_they_were_heard(
      @ForAll History history, @ForAll long seed) {
    Random random = new Random(seed);
    List<Deque<LoggedEvent>> topics = topics(history);
    Optional<Memory> memory = Optional.empty();
    long upTo = Long.MIN_VALUE;
    while (!topics.isEmpty()) {
      LoggedEvent event = topics.get(random.nextInt(topics.size())).remove();
      topics.removeIf(Deque::isEmpty);
      KeptEpisode episode = new KeptEpisode(history.engine(), KEEPING, History.EPISODE, memory);
      episode.hear(event, upTo, said -> {});
      upTo = Math.max(upTo, random.nextBoolean() ? upTo : heard(topics, history.end()));
      episode.advanceTo(upTo, said -> {});
      memory = episode.memory();
      memory.ifPresent(kept -> same(history.engine(), kept));
    }
    KeptEpisode episode = new KeptEpisode(history.engine(), KEEPING, History.EPISODE, memory);
    episode.advanceTo(history.end(), said -> {});
    episode.memory().ifPresent(kept -> same(history.engine(), kept));
  }

  private static List<Deque<LoggedEvent>> topics(History history) {
    List<Deque<LoggedEvent>> topics = new ArrayList<>();
    for (EventType type : EventType.values()) {
      topics.add(
          new ArrayDeque<>(
              history.log().stream().filter(e -> e.position().topic() == type).toList()));
    }
    topics.removeIf(Deque::isEmpty);
    return topics;
  }

  private static long heard(List<Deque<LoggedEvent>> topics, long otherwise) {
    return topics.stream()
        .mapToLong(topic -> topic.element().position().loggedAt() - 1)
        .min()
        .orElse(otherwise);
  }

  private static void same(Engine engine, Memory kept) {
    if (!(kept instanceof Memory.Watched watched)) {
      return;
    }
    Memory.Watched told = Episode.toldAgain(engine, History.EPISODE, watched);
    assertThat(told.mark()).isEqualTo(watched.mark());
    assertThat(told.next()).isEqualTo(watched.next());
    assertThat(told.facts()).isEqualTo(watched.facts());
    assertThat(told.waiting()).isEqualTo(watched.waiting());
    assertThat(comparable(told.clocks()))
        .containsExactlyInAnyOrderElementsOf(comparable(watched.clocks()));
  }

  /** What a clock that runs had counted is as old as what was last published of it. */
  private static List<ClockMemory> comparable(List<ClockMemory> clocks) {
    return clocks.stream().map(c -> c.stopped() == Clock.NONE ? uncounted(c) : c).toList();
  }

  private static ClockMemory uncounted(ClockMemory clock) {
    return new ClockMemory(
        clock.key(),
        clock.state(),
        clock.vanished(),
        clock.startUnit(),
        clock.startDay(),
        clock.patientId(),
        clock.limit(),
        clock.deadline(),
        clock.originalDeadline(),
        clock.stopped(),
        0,
        0,
        clock.countedFrom(),
        clock.pauses(),
        clock.bookedFor(),
        clock.flags(),
        clock.clinicId(),
        clock.careArea(),
        clock.claims(),
        clock.presence());
  }
}
