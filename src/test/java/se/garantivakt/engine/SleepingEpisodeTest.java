package se.garantivakt.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import se.garantivakt.engine.compact.CompactMemory;
import se.garantivakt.event.LoggedEvent;
import se.garantivakt.replay.StandingAlerts;

/** Between two touches an episode rests as bytes, and nobody can tell from what it says. */
@Domain(Histories.class)
@Domain(DomainContext.Global.class)
class SleepingEpisodeTest {

  @Property(tries = 1000)
  void an_episode_kept_as_bytes_after_every_step_publishes_the_very_same_records(
      @ForAll History history, @ForAll long seed) {
    Random random = new Random(seed);
    List<LoggedEvent> order = new ArrayList<>(history.log());
    if (random.nextBoolean()) {
      Collections.shuffle(order, random);
    }
    List<Publication> awake = new ArrayList<>();
    List<Publication> asleep = new ArrayList<>();
    Episode episode = new Episode(history.engine(), History.EPISODE);
    Episode sleeper = new Episode(history.engine(), History.EPISODE);
    long upTo = Long.MIN_VALUE;
    for (LoggedEvent event : order) {
      if (random.nextInt(4) > 0) {
        upTo = Math.max(upTo, event.position().loggedAt() - 1);
        episode.advanceTo(upTo, awake::add);
        sleeper.advanceTo(upTo, asleep::add);
        sleeper = slept(sleeper, history.engine());
      }
      Fact fact = Fact.of(event, history.engine().days());
      episode.hear(fact, upTo, awake::add);
      sleeper.hear(fact, upTo, asleep::add);
      if (episode.isErased()) {
        break;
      }
      sleeper = slept(sleeper, history.engine());
      assertThat(sleeper.wakeAt()).isEqualTo(episode.wakeAt());
    }
    episode.advanceTo(history.end(), awake::add);
    sleeper.advanceTo(history.end(), asleep::add);
    assertThat(Told.records(asleep, history.zone())).isEqualTo(Told.records(awake, history.zone()));
  }

  @Property(tries = 500)
  void what_was_said_by_other_rules_is_put_right_at_the_next_touch(
      @ForAll History history, @ForAll long seed) {
    Policies.Policy other = Policies.ALL.get(new Random(seed).nextInt(Policies.ALL.size()));
    long touched = history.end() + 1;
    Hearing before = new Hearing(other.engine()).play(history.log()).advanceTo(history.end());
    if (before.episode.isErased()) {
      return;
    }
    Episode woken =
        new Episode(
            history.engine(), History.EPISODE, ofAnotherLaw(before.episode, history.engine()));
    StandingAlerts alerts = before.alerts;
    woken.advanceTo(
        touched,
        p -> {
          if (p instanceof Alert alert) {
            alerts.take(alert);
          }
        });
    Hearing right = new Hearing(history.engine()).play(history.log()).advanceTo(touched);
    assertThat(Told.alerts(alerts)).isEqualTo(Told.alerts(right));
  }

  /**
   * Of the engine's own law, without the mark, it says nothing more, but for what clinics are told
   * again: another law may not have told them.
   */
  @Property(tries = 300)
  void where_nothing_was_wrong_nothing_is_said(@ForAll History history) {
    Hearing hearing = Hearing.inLogOrder(history);
    if (hearing.episode.isErased()) {
      return;
    }
    List<Publication> said = new ArrayList<>();
    Memory.Watched memory = ofAnotherLaw(hearing.episode, history.engine());
    new Episode(history.engine(), History.EPISODE, memory).advanceTo(history.end(), said::add);
    assertThat(said).allMatch(Unbooked.class::isInstance);
  }

  @Property(tries = 300)
  void a_kept_episode_says_what_an_episode_says(@ForAll History history) {
    Keeping keeping =
        new Keeping(java.time.Duration.ofDays(40_000), java.time.Duration.ofDays(1), 1000);
    List<Publication> kept = new ArrayList<>();
    Optional<Memory> memory = Optional.empty();
    for (LoggedEvent event : history.log()) {
      KeptEpisode episode = new KeptEpisode(history.engine(), keeping, History.EPISODE, memory);
      episode.advanceTo(event.position().loggedAt() - 1, kept::add);
      episode.hear(event, event.position().loggedAt(), kept::add);
      memory = episode.memory();
    }
    new KeptEpisode(history.engine(), keeping, History.EPISODE, memory)
        .advanceTo(history.end(), kept::add);
    assertThat(Told.records(kept, history.zone()))
        .isEqualTo(Told.records(Hearing.inLogOrder(history).published, history.zone()));
  }

  private static Episode slept(Episode episode, Engine engine) {
    byte[] bytes = CompactMemory.write(episode.memory());
    Memory read = CompactMemory.read(bytes, History.EPISODE, engine.days());
    assertThat(read).isEqualTo(episode.memory());
    return new Episode(engine, History.EPISODE, (Memory.Watched) read);
  }

  /** As bytes would give it, of another law. */
  private static Memory.Watched ofAnotherLaw(Episode episode, Engine engine) {
    byte[] bytes = CompactMemory.write(episode.memory());
    Memory.Watched memory =
        (Memory.Watched) CompactMemory.read(bytes, History.EPISODE, engine.days());
    return new Memory.Watched(
        ~engine.mark(),
        memory.done(),
        memory.next(),
        memory.facts(),
        memory.waiting(),
        memory.clocks());
  }
}
