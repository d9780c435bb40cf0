package se.garantivakt.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import se.garantivakt.event.LoggedEvent;

/**
 * What has been published up to an instant is a function of what was logged up to it, the rules and
 * the instant: it grows with time and is never rewritten, and whoever asks is told the same.
 */
@Domain(Histories.class)
@Domain(DomainContext.Global.class)
class OneLawTest {

  @Property(tries = 700)
  void what_is_published_up_to_an_instant_is_a_beginning_of_what_is_published_later(
      @ForAll History history, @ForAll long seed) {
    Random random = new Random(seed);
    long until = instant(history, random);
    Hearing early = new Hearing(history.engine());
    early.play(upTo(history, until)).advanceTo(until);
    List<String> told = Told.records(early.published, history.zone());
    List<String> later = Told.records(Hearing.inLogOrder(history).published, history.zone());
    assertThat(told.size()).isLessThanOrEqualTo(later.size());
    assertThat(later.subList(0, told.size())).isEqualTo(told);
    early.play(history.log().subList(upTo(history, until).size(), history.log().size()));
    assertThat(Told.records(early.advanceTo(history.end()).published, history.zone()))
        .isEqualTo(later);
  }

  @Property(tries = 700)
  void many_small_steps_of_time_publish_the_same_as_one(
      @ForAll History history, @ForAll long seed) {
    Random random = new Random(seed);
    Hearing steps = new Hearing(history.engine());
    long now = history.end();
    for (LoggedEvent event : history.log()) {
      long next = event.position().loggedAt() - 1;
      for (now = Math.min(now, next); now < next; now += 1 + step(next - now, random)) {
        steps.advanceTo(now);
      }
      steps.advanceTo(next).hear(event);
    }
    for (; now < history.end(); now += 1 + step(history.end() - now, random)) {
      steps.advanceTo(now);
    }
    steps.advanceTo(history.end());
    assertThat(Told.records(steps.published, history.zone()))
        .isEqualTo(Told.records(Hearing.inLogOrder(history).published, history.zone()));
  }

  @Property(tries = 700)
  void whoever_asks_is_told_what_was_published(@ForAll History history, @ForAll long seed) {
    long until = instant(history, new Random(seed));
    Hearing hearing = new Hearing(history.engine()).play(upTo(history, until)).advanceTo(until);
    assertThat(Told.clocks(hearing.episode.statusesAt(until), history.zone()))
        .isEqualTo(Told.clocks(hearing.latest.values(), history.zone()));
  }

  @Property(tries = 700)
  void asking_changes_nothing(@ForAll History history, @ForAll long seed) {
    Random random = new Random(seed);
    Hearing asked = new Hearing(history.engine());
    for (LoggedEvent event : history.log()) {
      asked.advanceTo(event.position().loggedAt() - 1);
      asked.episode.statusesAt(instant(history, random));
      asked.hear(event);
    }
    assertThat(Told.records(asked.advanceTo(history.end()).published, history.zone()))
        .isEqualTo(Told.records(Hearing.inLogOrder(history).published, history.zone()));
  }

  @Property(tries = 700)
  void until_an_episode_wakes_nothing_changes(@ForAll History history, @ForAll long seed) {
    Random random = new Random(seed);
    long until = instant(history, random);
    Hearing hearing = new Hearing(history.engine()).play(upTo(history, until)).advanceTo(until);
    for (int wakes = 0; wakes < 12; wakes++) {
      long wake = hearing.episode.wakeAt().orElse(until + 400L * 86_400_000);
      assertThat(wake).isGreaterThan(until);
      for (int i = 0; i < 3; i++) {
        long between = until + step(wake - until, random);
        assertThat(Told.clocks(hearing.episode.statusesAt(between), history.zone()))
            .isEqualTo(Told.clocks(hearing.latest.values(), history.zone()));
      }
      if (hearing.episode.wakeAt().isEmpty()) {
        return;
      }
      int published = hearing.published.size();
      hearing.advanceTo(wake - 1);
      assertThat(hearing.published).hasSize(published);
      until = wake;
      hearing.advanceTo(until);
    }
  }

  private static List<LoggedEvent> upTo(History history, long until) {
    return history.log().stream().filter(e -> e.position().loggedAt() <= until).toList();
  }

  /** At least 0, less than the whole; mostly small. */
  private static long step(long whole, Random random) {
    return (long) (random.nextDouble() * random.nextDouble() * whole);
  }

  private static long instant(History history, Random random) {
    long first = history.log().isEmpty() ? 0 : history.log().get(0).position().loggedAt() - 1;
    if (!history.log().isEmpty() && random.nextInt(3) == 0) {
      return EventMaker.any(random, history.log()).position().loggedAt();
    }
    return first + (long) (random.nextDouble() * (history.end() - first));
  }
}
