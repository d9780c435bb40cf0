package se.garantivakt.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import se.garantivakt.event.LoggedEvent;

/**
 * Order and duplicates do not matter: whatever the order of hearing, the same stands in the end.
 */
@Domain(Histories.class)
@Domain(net.jqwik.api.domains.DomainContext.Global.class)
class OrderOfHearingTest {

  @Property(tries = 1500)
  void any_order_and_any_repetition_of_the_same_facts_come_to_the_same(
      @ForAll History history, @ForAll long seed) {
    Random random = new Random(seed);
    List<LoggedEvent> order = new ArrayList<>(history.log());
    for (int again = random.nextInt(4); again > 0 && !history.log().isEmpty(); again--) {
      order.add(EventMaker.any(random, history.log()));
    }
    Collections.shuffle(order, random);
    assertSame(history, heard(history, order, random));
  }

  @Property(tries = 700)
  void a_stream_that_hears_little_out_of_order_comes_to_the_same(
      @ForAll History history, @ForAll long seed) {
    Random random = new Random(seed);
    List<LoggedEvent> order = new ArrayList<>(history.log());
    for (int i = 0; i + 1 < order.size(); i++) {
      if (random.nextInt(3) == 0) {
        Collections.swap(order, i, i + 1);
      }
    }
    assertSame(history, heard(history, order, random));
  }

  @Property(tries = 700)
  void one_fact_that_comes_last_of_all_comes_to_the_same(
      @ForAll History history, @ForAll long seed) {
    if (history.log().isEmpty()) {
      return;
    }
    Random random = new Random(seed);
    List<LoggedEvent> rest = new ArrayList<>(history.log());
    LoggedEvent late = rest.remove(random.nextInt(rest.size()));
    Hearing hearing = new Hearing(history.engine()).play(rest);
    if (random.nextBoolean()) {
      hearing.advanceTo(history.end());
    }
    assertSame(history, hearing.hear(late).advanceTo(history.end()));
  }

  @Property(tries = 700)
  void a_late_fact_withdraws_nothing_that_stays_true(@ForAll History history, @ForAll long seed) {
    if (history.log().isEmpty()) {
      return;
    }
    Random random = new Random(seed);
    List<LoggedEvent> rest = new ArrayList<>(history.log());
    LoggedEvent late = rest.remove(random.nextInt(rest.size()));
    Hearing hearing = new Hearing(history.engine()).play(rest).advanceTo(history.end());
    Map<String, String> before = Told.alerts(hearing);
    int told = hearing.published.size();
    hearing.hear(late).advanceTo(history.end());
    Map<String, String> after = Told.alerts(hearing);
    for (Publication publication : hearing.published.subList(told, hearing.published.size())) {
      if (publication instanceof Alert alert && alert.kind() == Alert.Kind.WITHDRAWN) {
        for (String id : alert.concerns()) {
          assertThat(after.get(id)).as(id).isNotEqualTo(before.getOrDefault(id, "none"));
        }
      }
    }
  }

  @Property(tries = 300)
  void what_stands_after_every_step_is_what_a_rebuild_from_scratch_gives(@ForAll History history) {
    Hearing fast = new Hearing(history.engine());
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < history.log().size(); i++) {
      LoggedEvent event = history.log().get(i);
      long logged = event.position().loggedAt();
      fast.advanceTo(logged - 1).hear(event);
      List<LoggedEvent> sofar = history.log().subList(0, i + 1);
      Hearing slow = new Hearing(history.engine());
      for (int j = sofar.size() - 1; j >= 0; j--) {
        slow.hear(sofar.get(j));
      }
      slow.advanceTo(logged - 1);
      // a duplicate is not heard of, so that what comes to be at its very instant is still ahead
      if (ids.add(event.event().common().eventId())) {
        assertSame(new History(history.policy(), sofar, logged, history.text()), fast, slow);
      }
    }
  }

  /** Nothing that was worked out before is used: not what is known, not the courses of clocks. */
  @Property(tries = 500)
  void what_stands_after_every_step_is_what_the_facts_alone_give(@ForAll History history) {
    Hearing hearing = new Hearing(history.engine());
    Map<String, Fact> facts = new LinkedHashMap<>();
    for (LoggedEvent event : history.log()) {
      long logged = event.position().loggedAt();
      hearing.advanceTo(logged - 1).hear(event);
      Fact fact = Fact.of(event, history.engine().days());
      // a duplicate is not heard of, so that what comes to be at its very instant is still ahead
      if (facts.putIfAbsent(fact.id(), fact) == null) {
        History sofar = new History(history.policy(), history.log(), logged, history.text());
        assertThat(Told.clocks(hearing, sofar)).isEqualTo(told(sofar, facts));
      }
    }
  }

  private static Map<String, String> told(History history, Map<String, Fact> facts) {
    Known known = Known.of(new ArrayList<>(facts.values()));
    Horizon horizon = Horizon.hearing(history.end());
    List<Status> statuses =
        Evaluation.of(history.engine(), known, horizon, Courses.NONE).clocks().stream()
            .filter(clock -> !clock.rule().equals(Clock.VANISHED))
            .map(clock -> status(history, clock))
            .toList();
    return Told.clocks(statuses, history.zone());
  }

  private static Status status(History history, Clock clock) {
    String id = clock.key().clockId(History.EPISODE);
    StandingClock standing = new StandingClock(id, clock, List.of());
    return new Status(
        History.EPISODE, standing, history.engine().rules(), history.end(), "", clock.rule());
  }

  /** Time moves as a watermark does: forward, and at times ahead of what is still to come. */
  private static Hearing heard(History history, List<LoggedEvent> order, Random random) {
    Hearing hearing = new Hearing(history.engine());
    long first = history.log().isEmpty() ? 0 : history.log().get(0).position().loggedAt();
    long time = Long.MIN_VALUE;
    for (LoggedEvent event : order) {
      if (random.nextInt(3) == 0) {
        long to = first + (long) (random.nextDouble() * (history.end() - first));
        time = Math.max(time, random.nextInt(4) == 0 ? to : event.position().loggedAt() - 1);
        hearing.advanceTo(time);
      }
      hearing.hear(event);
      if (random.nextBoolean()) {
        hearing.advanceTo(time);
      }
    }
    return hearing.advanceTo(history.end());
  }

  private static void assertSame(History history, Hearing hearing) {
    assertSame(history, Hearing.inLogOrder(history), hearing);
  }

  private static void assertSame(History history, Hearing expected, Hearing actual) {
    assertThat(Told.clocks(actual, history)).isEqualTo(Told.clocks(expected, history));
    assertThat(Told.alerts(actual)).isEqualTo(Told.alerts(expected));
  }
}
