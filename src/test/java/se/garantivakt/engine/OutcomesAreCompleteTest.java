package se.garantivakt.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import se.garantivakt.event.LoggedEvent;

/** Nothing disappears: every input ends as applied, ignored with a reason, or duplicate. */
@Domain(Histories.class)
@Domain(DomainContext.Global.class)
class OutcomesAreCompleteTest {

  @Property(tries = 700)
  void every_input_has_exactly_one_outcome_of_its_own(@ForAll History history, @ForAll long seed) {
    List<LoggedEvent> order = new ArrayList<>(history.log());
    order.addAll(history.log());
    Collections.shuffle(order, new Random(seed));
    Hearing hearing = new Hearing(history.engine());
    Set<String> heard = new HashSet<>();
    for (LoggedEvent event : order) {
      int before = hearing.published.size();
      hearing.hear(event);
      List<Outcome> outcomes =
          outcomes(hearing.published.subList(before, hearing.published.size()));
      assertThat(outcomes).hasSize(1);
      Outcome outcome = outcomes.get(0);
      assertThat(outcome.eventId()).isEqualTo(event.event().common().eventId());
      assertThat(outcome.origin()).isEqualTo(event.position());
      assertThat(outcome.kind() == Outcome.Kind.DUPLICATE).isEqualTo(!heard.add(outcome.eventId()));
      assertThat(outcome.reason() == Outcome.Reason.NONE)
          .isEqualTo(outcome.kind() != Outcome.Kind.IGNORED);
    }
    int all = hearing.published.size();
    hearing.advanceTo(history.end());
    assertThat(outcomes(hearing.published.subList(all, hearing.published.size()))).isEmpty();
  }

  @Property(tries = 300)
  void after_an_erasure_nothing_stands_and_everything_is_ignored(
      @ForAll History history, @ForAll long seed) {
    Random random = new Random(seed);
    LoggedEvent erased = history.erasure("2026-01-01T08:00:00Z");
    int at = random.nextInt(history.log().size() + 1);
    Hearing hearing = new Hearing(history.engine()).play(history.log().subList(0, at));
    hearing.advanceTo(erased.position().loggedAt() - 1);
    Set<String> named = Set.copyOf(hearing.latest.keySet());
    int before = hearing.published.size();
    hearing.hear(erased).advanceTo(erased.position().loggedAt());
    List<Publication> said = hearing.published.subList(before, hearing.published.size());
    assertThat(
            said.stream().filter(Tombstone.class::isInstance).map(t -> ((Tombstone) t).clockId()))
        .containsExactlyInAnyOrderElementsOf(named);
    assertThat(hearing.latest).isEmpty();
    assertThat(hearing.alerts.alerts()).isEmpty();
    for (LoggedEvent later : history.log()) {
      int count = hearing.published.size();
      hearing.hear(later).advanceTo(history.end());
      assertThat(hearing.published).hasSize(count + 1);
      Outcome outcome = (Outcome) hearing.published.get(count);
      assertThat(outcome.reason()).isEqualTo(Outcome.Reason.ERASED);
    }
    assertThat(hearing.episode.wakeAt()).isEmpty();
  }

  private static List<Outcome> outcomes(List<Publication> publications) {
    return publications.stream()
        .filter(Outcome.class::isInstance)
        .map(Outcome.class::cast)
        .toList();
  }
}
