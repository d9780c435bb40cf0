package se.garantivakt.audit;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.garantivakt.job.input.DecodeArchive;
import se.garantivakt.job.tally.Tally;

/**
 * What a replay came to.
 *
 * @param rules which rules, {@code id/version}
 * @param until the last instant that it spoke of, as contracts write it
 * @param counts by the names of {@link Tally}
 * @param faults what was wrong with the archive, the first of it
 */
public record Totals(String rules, String until, Map<String, Long> counts, List<String> faults) {

  /** Takes copies. */
  public Totals {
    counts = Map.copyOf(counts);
    faults = List.copyOf(faults);
  }

  /** Of the results that a job has ended with. */
  static Totals of(String rules, String until, Map<String, Object> results) {
    Map<String, Long> counts = new TreeMap<>();
    List<String> faults =
        results.get(DecodeArchive.FAULTS) instanceof List<?> told
            ? told.stream().map(Object::toString).sorted().toList()
            : List.of();
    results.forEach(
        (name, value) -> {
          if (value instanceof Long count) {
            counts.put(name, count);
          }
        });
    return new Totals(rules, until, counts, faults);
  }

  /** One count; 0 where nothing was counted. */
  public long count(String name) {
    return counts.getOrDefault(name, 0L);
  }

  /** The counts whose names begin so, by what follows. */
  public Map<String, Long> counts(String beginning) {
    Map<String, Long> some = new TreeMap<>();
    counts.forEach(
        (name, count) -> {
          if (name.startsWith(beginning)) {
            some.put(name.substring(beginning.length()), count);
          }
        });
    return some;
  }

  /** What is the same however often the run is repeated: without the time it took. */
  public ObjectNode lasting() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("rules", rules);
    json.put("until", until);
    json.put("records", count(Tally.READ));
    json.put("afterUntil", count(Tally.AFTER_THE_END));
    json.put("episodes", count(Tally.EPISODES));
    counts(Tally.OUTCOMES).forEach(json.putObject("outcomes")::put);
    counts(Tally.ALERTS).forEach(json.putObject("alerts")::put);
    ObjectNode clocks = json.putObject("clocks");
    counts(Tally.CLOCKS)
        .forEach(
            (clock, count) -> {
              int slash = clock.lastIndexOf('/');
              clocks
                  .withObjectProperty(clock.substring(0, slash))
                  .put(clock.substring(slash + 1), count);
            });
    json.put("damagedFiles", count(Tally.DAMAGED));
    return json;
  }
}
