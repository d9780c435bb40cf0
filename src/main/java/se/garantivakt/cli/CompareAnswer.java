package se.garantivakt.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import se.garantivakt.audit.compare.Difference;
import se.garantivakt.audit.compare.DifferenceCounts;
import se.garantivakt.audit.compare.DifferenceCounts.Count;
import se.garantivakt.audit.compare.DifferencesJson;
import se.garantivakt.audit.compare.WhatIf;

/**
 * What differs between what was published and a replay.
 *
 * @param counts the differences
 * @param whatIf what moves, if both were told by different rules
 * @param rejectedMore how many inputs more, or fewer, the replay rejects, by reason
 * @param later records that became known after the replay's end
 * @param with what it was compared with
 */
record CompareAnswer(
    DifferenceCounts counts,
    Optional<WhatIf> whatIf,
    Map<String, Long> rejectedMore,
    long later,
    String with)
    implements Answer {
  private static final int MOST_SHOWN = 20;

  /** Whether both came to the same. */
  boolean isSame() {
    return counts.counted() == 0 && rejectedMore.isEmpty();
  }

  @Override
  public void forPeople(PrintWriter out) {
    for (Difference difference : counts.first().stream().limit(MOST_SHOWN).toList()) {
      out.println(line(difference));
    }
    long more = counts.first().size() + counts.left() - MOST_SHOWN;
    if (more > 0) {
      out.printf(Locale.ROOT, "… and %,d more%n", more);
    }
    for (Count count : counts.all()) {
      out.printf(
          Locale.ROOT,
          "%-10s %-21s %,10d  %s%n",
          word(count.kind()),
          count.topic().contract(),
          count.count(),
          why(count.reason()));
    }
    rejectedMore.forEach(
        (reason, count) ->
            out.printf(
                Locale.ROOT,
                "%-10s %-21s %,10d  %s%n",
                count > 0 ? "missing" : "extra",
                "event.rejected",
                Math.abs(count),
                reason));
    whatIf.ifPresent(moves -> moves(moves, out));
    if (later > 0) {
      out.printf(Locale.ROOT, "%,d records became known after the replay's end%n", later);
    }
    out.println(isSame() ? "the same was published" : "not the same was published");
  }

  private static void moves(WhatIf moves, PrintWriter out) {
    out.printf(Locale.ROOT, "%nby other rules, %s:%n", moves.title());
    out.printf(
        Locale.ROOT,
        "%-18s %9s %9s %17s %15s%n",
        "guarantee",
        "clocks",
        "deadlines",
        "breaches",
        "alerts");
    for (WhatIf.Moved moved : moves.guarantees()) {
      out.printf(
          Locale.ROOT,
          "%-18s %,9d %,9d %17s %15s%n",
          moved.of(),
          moved.clocks(),
          moved.deadlines(),
          String.format(Locale.ROOT, "+%,d −%,d", moved.breachesMore(), moved.breachesFewer()),
          String.format(Locale.ROOT, "+%,d −%,d", moved.alertsMore(), moved.alertsFewer()));
    }
    out.println();
  }

  /** As {@code differences.json} has it. */
  ObjectNode file() {
    ObjectNode json = DifferencesJson.of(counts, with);
    whatIf.ifPresent(moves -> json.set("whatIf", moves.json()));
    return json;
  }

  @Override
  public JsonNode forPrograms() {
    ObjectNode json = file();
    ObjectNode compare = (ObjectNode) json.get("compare");
    compare.put("same", isSame());
    compare.put("later", later);
    compare.put("unrepairable", counts.unrepairable());
    rejectedMore.forEach(compare.putObject("rejectedMore")::put);
    return json;
  }

  private static String line(Difference difference) {
    List<String> fields = difference.fields();
    String what = fields.isEmpty() ? "" : ": " + String.join(", ", fields) + values(difference);
    String by = difference.text("rule").map(rule -> ", by " + rule).orElse("");
    List<String> events = difference.events();
    String after = events.isEmpty() ? "" : ", after " + String.join(", ", events);
    return word(difference.kind()) + "  " + difference.key() + what + by + after;
  }

  private static String values(Difference difference) {
    String field = difference.fields().get(0);
    Optional<JsonNode> was = difference.then().map(said -> said.path(field));
    Optional<JsonNode> is = difference.now().map(said -> said.path(field));
    boolean tells = was.isPresent() && is.isPresent() && was.get().isValueNode();
    return tells && difference.fields().size() == 1
        ? " was " + was.get().asText() + " and is " + is.get().asText()
        : "";
  }

  private static String why(Difference.Reason reason) {
    return switch (reason) {
      case UNEXPLAINED -> "";
      case OTHER_RULES -> "said by another version of the rules";
      case FORECAST -> "by a forecast of its day; does not count";
    };
  }

  private static String word(Difference.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
