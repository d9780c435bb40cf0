package se.garantivakt.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import se.garantivakt.event.LoggedEvent;
import se.garantivakt.event.Voided;

/** What is voided (makulerat) is as if it had never been. */
@Domain(Histories.class)
class VoidsTest {

  @Property(tries = 1500)
  void a_history_with_voids_comes_to_that_without_what_they_speak_of(@ForAll History history) {
    Map<String, LoggedEvent> byId = new LinkedHashMap<>();
    history.log().forEach(e -> byId.putIfAbsent(id(e), e));
    List<LoggedEvent> left = new ArrayList<>();
    for (LoggedEvent event : byId.values()) {
      if (!(event.event() instanceof Voided) && !isVoided(id(event), byId, Set.of())) {
        left.add(event);
      }
    }
    History without = new History(history.policy(), left, history.end(), history.text());
    assertThat(clocks(history)).containsExactlyInAnyOrderElementsOf(clocks(without));
  }

  /** Of voids in a ring nothing is said here: such a history is taken as it comes. */
  private static boolean isVoided(String id, Map<String, LoggedEvent> byId, Set<String> asked) {
    net.jqwik.api.Assume.that(!asked.contains(id));
    Set<String> asking = new java.util.HashSet<>(asked);
    asking.add(id);
    return byId.values().stream()
        .filter(e -> e.event() instanceof Voided voided && voided.voids().equals(id))
        .anyMatch(e -> !isVoided(id(e), byId, asking));
  }

  /** Without their numbers: clocks whose start was taken back keep theirs. */
  private static List<String> clocks(History history) {
    return Told.clocks(Hearing.inLogOrder(history), history).values().stream()
        .map(text -> text.replaceFirst("\"clockId\":\"[^\"]*\"", ""))
        .toList();
  }

  private static String id(LoggedEvent event) {
    return event.event().common().eventId();
  }
}
