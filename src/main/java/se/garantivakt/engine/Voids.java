package se.garantivakt.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.garantivakt.event.Voided;

/**
 * Which events are voided. A void that is voided itself voids nothing, so what it spoke of stands
 * again. Of voids that speak of each other in a ring, the one logged last does not count.
 */
final class Voids {
  private final Map<String, List<Fact>> byTarget = new HashMap<>();
  private final Map<String, Boolean> verdicts = new HashMap<>();

  Voids(Collection<Fact> voids) {
    List<Fact> inLogOrder = new ArrayList<>(voids);
    inLogOrder.sort(Fact::compareInLog);
    for (Fact fact : inLogOrder) {
      byTarget.computeIfAbsent(target(fact), id -> new ArrayList<>()).add(fact);
    }
    for (int i = inLogOrder.size() - 1; i >= 0; i--) {
      stands(inLogOrder.get(i), new HashSet<>());
    }
  }

  /** Whether a void that stands speaks of that event. */
  boolean voids(String eventId) {
    return byTarget.getOrDefault(eventId, List.of()).stream().anyMatch(f -> verdicts.get(f.id()));
  }

  /** Whether an event was void already when the log took it: then it has never been. */
  boolean wasVoidBefore(Fact fact) {
    return byTarget.getOrDefault(fact.id(), List.of()).stream()
        .anyMatch(v -> verdicts.get(v.id()) && v.compareInLog(fact) < 0);
  }

  private boolean stands(Fact fact, Set<String> asking) {
    Boolean known = verdicts.get(fact.id());
    if (known != null) {
      return known;
    }
    if (!asking.add(fact.id())) {
      return false;
    }
    boolean stands =
        byTarget.getOrDefault(fact.id(), List.of()).stream()
            .filter(f -> !f.id().equals(fact.id()))
            .noneMatch(f -> stands(f, asking));
    verdicts.put(fact.id(), stands);
    return stands;
  }

  private static String target(Fact fact) {
    return ((Voided) fact.event()).voids();
  }
}
