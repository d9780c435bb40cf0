package se.garantivakt.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import se.garantivakt.event.LoggedEvent;

/** What is counted of clocks adds up to what is known of them, however that came to be known. */
@Domain(Histories.class)
@Domain(net.jqwik.api.domains.DomainContext.Global.class)
class CountedTest {

  @Property(tries = 800)
  void whatever_the_order_of_hearing_the_same_is_counted(
      @ForAll History history, @ForAll long seed) {
    List<LoggedEvent> order = new ArrayList<>(history.log());
    Collections.shuffle(order, new Random(seed));
    Hearing shuffled = new Hearing(history.engine());
    order.forEach(shuffled::hear);
    shuffled.advanceTo(history.end());
    assertThat(net(shuffled.published))
        .as(history.text())
        .isEqualTo(net(Hearing.inLogOrder(history).published));
  }

  @Property(tries = 1500)
  void who_waits_is_counted_and_nobody_else(@ForAll History history) {
    Hearing hearing = Hearing.inLogOrder(history);
    Map<String, Integer> counted = waiting(hearing.published, history.end());
    Map<String, Integer> atLeast = new TreeMap<>();
    Map<String, Integer> atMost = new TreeMap<>();
    for (Status status : hearing.latest.values()) {
      State state = status.state();
      if (state == State.RUNNING || state == State.PAUSED || state == State.BREACHED_WAITING) {
        atLeast.merge(status.guarantee(), 1, Integer::sum);
        atMost.merge(status.guarantee(), 1, Integer::sum);
      } else if (state == State.WAIVED || state == State.NOT_COVERED) {
        // of these the state does not tell whether they have got their care
        boolean waits = status.stoppedOn().isEmpty();
        atMost.merge(status.guarantee(), waits ? 1 : 0, Integer::sum);
      }
    }
    for (String guarantee : counted.keySet()) {
      assertThat(counted.get(guarantee))
          .as(guarantee + " of " + history.text())
          .isBetween(atLeast.getOrDefault(guarantee, 0), atMost.getOrDefault(guarantee, 0));
    }
    assertThat(counted.keySet()).containsAll(atLeast.keySet());
  }

  @Property(tries = 500)
  void a_clock_waits_in_one_place_and_ends_as_often_as_it_began(@ForAll History history) {
    Collection<Publication> said = Hearing.inLogOrder(history).published;
    Map<String, Integer> begun = new TreeMap<>();
    Map<String, Integer> end = new TreeMap<>();
    for (Publication publication : said) {
      if (publication instanceof Counted counted && counted.kind() == Counted.Kind.BEGUN) {
        begun.merge(counted.guarantee(), counted.sign(), Integer::sum);
      }
      if (publication instanceof Counted counted && counted.kind() == Counted.Kind.WAITING) {
        end.merge(counted.guarantee(), counted.sign(), Integer::sum);
      }
    }
    assertThat(begun.values()).allMatch(count -> count >= 0);
    assertThat(end.values()).allMatch(count -> count >= 0);
  }

  static Map<Counted, Integer> net(Collection<Publication> said) {
    Map<Counted, Integer> net = new HashMap<>();
    for (Publication publication : said) {
      if (publication instanceof Counted counted) {
        boolean minus = counted.sign() < 0;
        net.merge(minus ? counted.reversed() : counted, counted.sign(), Integer::sum);
      }
    }
    net.values().removeIf(count -> count == 0);
    return net;
  }

  private static Map<String, Integer> waiting(Collection<Publication> said, long asOf) {
    Map<String, Integer> waiting = new TreeMap<>();
    for (Publication publication : said) {
      if (publication instanceof Counted counted
          && counted.kind() == Counted.Kind.WAITING
          && counted.instant() <= asOf) {
        waiting.merge(counted.guarantee(), counted.sign(), Integer::sum);
      }
    }
    return waiting;
  }
}
