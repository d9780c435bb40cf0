package se.garantivakt.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.garantivakt.event.Voided;

/**
 * Which events are voided. A void that is voided itself voids nothing, so what it spoke of stands
 * again. Of voids that speak of each other in a ring, the one logged first counts.
 */
final class Voids {
  private final Map<String, List<Fact>> byTarget = new HashMap<>();
  private final Map<String, Fact> undecided = new HashMap<>();
  private final Map<String, Integer> open = new HashMap<>();
  private final Map<String, List<Fact>> standing = new HashMap<>();
  private final Deque<Fact> next = new ArrayDeque<>();

  Voids(Collection<Fact> voids) {
    List<Fact> inLogOrder = new ArrayList<>(voids);
    inLogOrder.sort(Fact::compareInLog);
    for (Fact fact : inLogOrder) {
      undecided.put(fact.id(), fact);
      if (!target(fact).equals(fact.id())) {
        byTarget.computeIfAbsent(target(fact), id -> new ArrayList<>()).add(fact);
      }
    }
    for (Fact fact : inLogOrder) {
      int voiders = byTarget.getOrDefault(fact.id(), List.of()).size();
      open.put(fact.id(), voiders);
      if (voiders == 0) {
        next.add(fact);
      }
    }
    decide();
    for (Fact fact : inLogOrder) {
      if (undecided.containsKey(fact.id())) {
        next.add(fact);
        decide();
      }
    }
  }

  /** Whether a void that stands speaks of that event. */
  boolean voids(String eventId) {
    return standing.containsKey(eventId);
  }

  /** Whether an event was void already when the log took it: then it has never been. */
  boolean wasVoidBefore(Fact fact) {
    return standing.getOrDefault(fact.id(), List.of()).stream()
        .anyMatch(v -> v.compareInLog(fact) < 0);
  }

  /** A void that nothing speaks of any longer stands; what it speaks of does not. */
  private void decide() {
    while (!next.isEmpty()) {
      Fact stands = next.poll();
      if (undecided.remove(stands.id()) == null) {
        continue;
      }
      standing.computeIfAbsent(target(stands), id -> new ArrayList<>()).add(stands);
      Fact fallen = undecided.remove(target(stands));
      if (fallen != null) {
        Fact freed = undecided.get(target(fallen));
        if (freed != null && open.merge(freed.id(), -1, Integer::sum) == 0) {
          next.add(freed);
        }
      }
    }
  }

  private static String target(Fact fact) {
    return ((Voided) fact.event()).voids();
  }
}
