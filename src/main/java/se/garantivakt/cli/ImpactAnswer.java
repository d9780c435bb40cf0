package se.garantivakt.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import se.garantivakt.event.Moment;
import se.garantivakt.replay.impact.ClockChange;
import se.garantivakt.replay.impact.GuaranteeCount;
import se.garantivakt.replay.impact.Impact;
import se.garantivakt.rules.RuleSet;

/**
 * What other rules change.
 *
 * @param oldFile as the user named it
 * @param newFile as the user named it
 * @param rejected lines of the archive that hold no event
 * @param all whether every change is listed
 */
record ImpactAnswer(
    String oldFile,
    RuleSet old,
    String newFile,
    RuleSet changed,
    Impact impact,
    long rejected,
    boolean all)
    implements Answer {
  static final int MOST_LISTED = 50;

  private static final String ROW = "%-17s %8s %8s %7s %9s %8s %8s %5s %5s%n";

  @Override
  public void forPeople(PrintWriter out) {
    out.println("From      " + named(oldFile, old));
    out.println("To        " + named(newFile, changed));
    out.println("As of     " + at());
    out.println("Episodes  " + impact.episodes() + ", " + rejected + " lines rejected");
    out.println();
    out.println("How many clocks; breach+: breached under the new rules only, breach-: the old.");
    out.printf(
        ROW,
        "guarantee",
        "before",
        "after",
        "state",
        "deadline",
        "breach+",
        "breach-",
        "new",
        "gone");
    for (GuaranteeCount count : impact.counts()) {
      out.printf(
          ROW,
          count.guarantee(),
          count.before(),
          count.after(),
          count.state(),
          count.deadline(),
          count.breachGained(),
          count.breachLost(),
          count.appeared(),
          count.gone());
    }
    out.println();
    changes(out);
  }

  private void changes(PrintWriter out) {
    List<ClockChange> listed = listed();
    long changing = clocks(impact.changes());
    out.println(changing == 0 ? "No clock changes." : "Clocks that change: " + changing);
    String clock = "";
    for (ClockChange change : listed) {
      if (!change.clockId().equals(clock)) {
        clock = change.clockId();
        out.println(clock);
      }
      String turn = change.before().orElse("none") + " -> " + change.after().orElse("none");
      out.printf("  %-10s %s%n", change.field().wire(), turn);
    }
    long more = clocks(impact.changes()) - clocks(listed);
    if (more > 0) {
      out.println("and " + more + " more clocks; --all lists them");
    }
  }

  @Override
  public JsonNode forPrograms() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.set("old", ruleSet(old));
    json.set("new", ruleSet(changed));
    json.put("at", at()).put("episodes", impact.episodes()).put("rejected", rejected);
    ArrayNode guarantees = json.putArray("guarantees");
    impact.counts().forEach(count -> guarantees.add(count(count)));
    json.put("clocksChanged", clocks(impact.changes()));
    ArrayNode changes = json.putArray("changes");
    listed().forEach(change -> changes.add(change(change)));
    return json;
  }

  private List<ClockChange> listed() {
    Set<String> clocks =
        impact.changes().stream()
            .map(ClockChange::clockId)
            .distinct()
            .limit(all ? Long.MAX_VALUE : MOST_LISTED)
            .collect(Collectors.toSet());
    return impact.changes().stream().filter(c -> clocks.contains(c.clockId())).toList();
  }

  private static long clocks(List<ClockChange> changes) {
    return changes.stream().map(ClockChange::clockId).distinct().count();
  }

  private String at() {
    ZoneId zone = changed.switches().zone();
    return new Moment.At(impact.at()).text(zone);
  }

  private static String named(String file, RuleSet rules) {
    return file + " (" + rules.id() + ", version " + rules.version() + ")";
  }

  private static ObjectNode ruleSet(RuleSet rules) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    return json.put("ruleSet", rules.id()).put("ruleVersion", rules.version());
  }

  private static ObjectNode count(GuaranteeCount count) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("guarantee", count.guarantee())
        .put("before", count.before())
        .put("after", count.after())
        .put("state", count.state())
        .put("deadline", count.deadline())
        .put("breachGained", count.breachGained())
        .put("breachLost", count.breachLost())
        .put("appeared", count.appeared())
        .put("gone", count.gone());
  }

  private static ObjectNode change(ClockChange change) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("clockId", change.clockId())
        .put("field", change.field().wire())
        .put("before", change.before().orElse(null))
        .put("after", change.after().orElse(null));
  }
}
