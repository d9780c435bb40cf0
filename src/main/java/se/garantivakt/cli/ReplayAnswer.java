package se.garantivakt.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import se.garantivakt.audit.Totals;
import se.garantivakt.event.archive.Damage;
import se.garantivakt.job.tally.Tally;

/**
 * What a replay came to.
 *
 * @param others what lay among the input and was not read
 * @param seconds the whole run took
 * @param where it was written to
 */
record ReplayAnswer(Totals totals, List<Damage> others, double seconds, String where)
    implements Answer {

  private static final int MOST_NAMED = 20;

  /** Whether all that was to be read could be. */
  boolean isWhole() {
    return faults() == 0;
  }

  private long faults() {
    return others.size() + totals.count(Tally.DAMAGED) + totals.count(Tally.REJECTED);
  }

  /** Tells it: for programs in one line. */
  void tell(Output output, CommandSpec command) {
    PrintWriter err = command.commandLine().getErr();
    told().forEach(err::println);
    err.flush();
    output.tellInALine(this);
  }

  /** Where something was wrong, file and line of each; of many the first. */
  private List<String> told() {
    Stream<String> all =
        Stream.concat(others.stream().map(Damage::toString), totals.faults().stream());
    return all.limit(MOST_NAMED).toList();
  }

  @Override
  public void forPeople(PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "%,d records of %,d episodes up to %s by %s, in %.1f s (%,.0f/s)%n",
        totals.count(Tally.READ),
        totals.count(Tally.EPISODES),
        totals.until(),
        totals.rules(),
        seconds,
        totals.count(Tally.READ) / seconds);
    out.println("outcomes: " + words(totals.counts(Tally.OUTCOMES)));
    out.println("alerts: " + words(totals.counts(Tally.ALERTS)));
    long after = totals.count(Tally.AFTER_THE_END);
    if (after > 0) {
      out.printf(Locale.ROOT, "logged later, and left out: %,d%n", after);
    }
    out.println();
    out.printf("%-17s %9s  %s%n", "guarantee", "clocks", "states");
    clocks()
        .forEach(
            (guarantee, states) ->
                out.printf(
                    Locale.ROOT,
                    "%-17s %,9d  %s%n",
                    guarantee,
                    states.values().stream().mapToLong(Long::longValue).sum(),
                    words(states)));
    out.println();
    if (!isWhole()) {
      out.printf(
          Locale.ROOT,
          "of the input could not be read: %,d records, %,d files to their end, %,d files at all%n",
          totals.count(Tally.REJECTED),
          totals.count(Tally.DAMAGED),
          others.size());
    }
    out.println("written to " + where);
  }

  @Override
  public JsonNode forPrograms() {
    ObjectNode json = totals.lasting();
    json.put("filesNotRead", others.size());
    json.put("seconds", Math.round(seconds * 1000) / 1000.0);
    json.put("out", where);
    return json;
  }

  private Map<String, Map<String, Long>> clocks() {
    Map<String, Map<String, Long>> clocks = new TreeMap<>();
    totals
        .counts(Tally.CLOCKS)
        .forEach(
            (name, count) -> {
              int slash = name.lastIndexOf('/');
              clocks
                  .computeIfAbsent(name.substring(0, slash), id -> new TreeMap<>())
                  .put(name.substring(slash + 1), count);
            });
    return clocks;
  }

  private static String words(Map<String, Long> counts) {
    return counts.entrySet().stream()
        .map(one -> String.format(Locale.ROOT, "%s %,d", one.getKey(), one.getValue()))
        .collect(Collectors.joining(", "));
  }
}
