package se.garantivakt.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** Clocks of one guarantee and subject follow each other. */
@Domain(Histories.class)
class ClocksInARowTest {

  @Property(tries = 1000)
  void no_event_starts_two_clocks_of_one_guarantee_and_subject(@ForAll History history) {
    Set<List<Object>> started = new HashSet<>();
    for (Course course : answer(history).courses().list()) {
      String cause = course.ends().start().cause().id();
      assertThat(started.add(List.of(course.key().guarantee(), course.key().subject(), cause)))
          .as("%s starts %s", cause, course.key())
          .isTrue();
    }
  }

  @Property(tries = 1000)
  void only_the_last_clock_of_a_row_is_open_and_their_numbers_have_no_gap(@ForAll History history) {
    ClockKey before = null;
    for (Clock clock : clocks(history)) {
      ClockKey key = clock.key();
      boolean goesOn =
          before != null
              && before.guarantee().equals(key.guarantee())
              && before.subject().equals(key.subject());
      assertThat(key.number()).isEqualTo(goesOn ? before.number() + 1 : 1);
      before = key;
    }
    clocks(history).stream()
        .filter(c -> next(c, clocks(history)).filter(n -> !isTakenBack(n)).isPresent())
        .forEach(
            c ->
                assertThat(c.state())
                    .isIn(
                        State.MET,
                        State.BREACHED_STOPPED,
                        State.WAIVED,
                        State.NOT_COVERED,
                        State.CANCELLED));
  }

  /** It keeps its place, and says nothing of those beside it. */
  private static boolean isTakenBack(Clock clock) {
    return clock.rule().equals(Clock.VANISHED);
  }

  private static Optional<Clock> next(Clock clock, List<Clock> all) {
    return all.stream()
        .filter(c -> c.key().guarantee().equals(clock.key().guarantee()))
        .filter(c -> c.key().subject().equals(clock.key().subject()))
        .filter(c -> c.key().number() == clock.key().number() + 1)
        .findFirst();
  }

  private static List<Clock> clocks(History history) {
    return answer(history).clocks();
  }

  /** Each event id as it is logged first. */
  private static Evaluation answer(History history) {
    Set<String> heard = new HashSet<>();
    List<Fact> facts =
        history.log().stream()
            .map(e -> Fact.of(e, history.engine().days()))
            .filter(f -> heard.add(f.id()))
            .toList();
    return Evaluation.of(
        history.engine(), Known.of(facts), Horizon.asOf(history.end()), Courses.NONE);
  }
}
