package se.garantivakt.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.garantivakt.engine.State;
import se.garantivakt.event.archive.ArchiveEntry;

/**
 * What a local run came to.
 *
 * @param summary its numbers
 * @param figures the current rows of clinics
 * @param unreadable lines of the archive that hold no event
 * @param differences from what was expected
 */
record LocalAnswer(
    ObjectNode summary,
    Collection<JsonNode> figures,
    List<ArchiveEntry.Unreadable> unreadable,
    List<String> differences)
    implements Answer {
  private static final int MOST_NAMED = 10;
  private static final Set<String> STATES =
      Stream.of(State.values()).map(State::wire).collect(Collectors.toUnmodifiableSet());

  LocalAnswer with(List<String> found) {
    return new LocalAnswer(summary, figures, unreadable, found);
  }

  /** Whether every line of the archive could be read. */
  boolean isWhole() {
    return unreadable.isEmpty();
  }

  @Override
  public void forPeople(PrintWriter out) {
    out.println();
    out.printf(
        Locale.ROOT,
        "%,d events of %,d episodes: %s%n",
        summary.get("events").longValue(),
        summary.get("episodes").longValue(),
        counts(summary.get("outcomes")));
    out.println("alerts: " + counts(summary.get("alerts")));
    out.println();
    out.printf("%-17s %7s  %s%n", "guarantee", "clocks", "states");
    summary
        .get("guarantees")
        .properties()
        .forEach(
            g ->
                out.printf(
                    "%-17s %7d  %s%n", g.getKey(), clocks(g.getValue()), states(g.getValue())));
    out.println();
    ClinicTable.print(figures, out);
    for (ArchiveEntry.Unreadable line :
        unreadable.subList(0, Math.min(MOST_NAMED, unreadable.size()))) {
      out.println(line.file() + ":" + line.line() + ": " + line.rejection().message());
    }
    if (!unreadable.isEmpty()) {
      out.println(unreadable.size() + " lines hold no event and were not fed");
    }
    differences.forEach(difference -> out.println("differs: " + difference));
  }

  @Override
  public JsonNode forPrograms() {
    ObjectNode answer = summary.deepCopy();
    answer.put("unreadable", unreadable.size());
    differences.forEach(answer.putArray("differences")::add);
    return answer;
  }

  private static long clocks(JsonNode guarantee) {
    return guarantee.get("clocks").longValue();
  }

  private static String states(JsonNode guarantee) {
    return guarantee.properties().stream()
        .filter(field -> STATES.contains(field.getKey()))
        .map(field -> field.getKey() + " " + field.getValue().asText())
        .collect(Collectors.joining(", "));
  }

  private static String counts(JsonNode counts) {
    return counts.properties().stream()
        .map(field -> field.getKey() + " " + field.getValue().asText())
        .collect(Collectors.joining(", "));
  }
}
