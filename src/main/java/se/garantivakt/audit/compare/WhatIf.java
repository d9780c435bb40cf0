package se.garantivakt.audit.compare;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import se.garantivakt.audit.compare.Difference.Kind;
import se.garantivakt.job.settings.OutputTopic;

/** What moves when the same history is told by other rules: per guarantee, and per clinic. */
public final class WhatIf {
  private final String rules;
  private final String otherRules;
  private final Map<String, long[]> guarantees = new TreeMap<>();
  private final Map<String, long[]> clinics = new TreeMap<>();

  /**
   * Nothing taken yet.
   *
   * @param rules by which it was told then, {@code id/version}
   * @param otherRules by which the replay tells it
   */
  public WhatIf(String rules, String otherRules) {
    this.rules = rules;
    this.otherRules = otherRules;
  }

  /**
   * What moves of a guarantee, or at a clinic.
   *
   * @param of which
   * @param clocks that are in another state or have another deadline, or are there in one only
   * @param deadlines that are others
   * @param breachesMore clocks that are breached by the other rules and were not
   * @param breachesFewer the other way round
   * @param alertsMore alerts that stand or came true by the other rules and did not
   * @param alertsFewer the other way round
   */
  public record Moved(
      String of,
      long clocks,
      long deadlines,
      long breachesMore,
      long breachesFewer,
      long alertsMore,
      long alertsFewer) {}

  /** Takes a difference in. */
  public void take(Difference difference) {
    long[] moved = new long[6];
    if (difference.topic() == OutputTopic.STATUS) {
      String was = field(difference.then(), "deadline");
      String is = field(difference.now(), "deadline");
      boolean state = !field(difference.then(), "state").equals(field(difference.now(), "state"));
      moved[0] = state || !was.equals(is) ? 1 : 0;
      moved[1] = was.equals(is) ? 0 : 1;
      boolean broken = !field(difference.then(), "breachedAt").isEmpty();
      boolean breaks = !field(difference.now(), "breachedAt").isEmpty();
      moved[2] = breaks && !broken ? 1 : 0;
      moved[3] = broken && !breaks ? 1 : 0;
    } else if (difference.topic() == OutputTopic.ALERT && difference.reason().counts()) {
      moved[4] = difference.kind() == Kind.MISSING ? 1 : 0;
      moved[5] = difference.kind() == Kind.EXTRA ? 1 : 0;
    }
    add(guarantees, difference.text("guarantee"), moved);
    add(clinics, difference.text("clinicId"), moved);
  }

  /** By which rules, and by which others. */
  public String title() {
    return rules + " → " + otherRules;
  }

  /** Per guarantee, those of which nothing moves left out. */
  public List<Moved> guarantees() {
    return moved(guarantees);
  }

  /** As {@code differences.json} has it. */
  public ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("rules", rules).put("otherRules", otherRules);
    add(json.putArray("guarantees"), "guarantee", guarantees);
    add(json.putArray("clinics"), "clinicId", clinics);
    return json;
  }

  private static void add(ArrayNode array, String name, Map<String, long[]> all) {
    for (Moved moved : moved(all)) {
      array
          .addObject()
          .put(name, moved.of)
          .put("clocks", moved.clocks)
          .put("deadlines", moved.deadlines)
          .put("breachesMore", moved.breachesMore)
          .put("breachesFewer", moved.breachesFewer)
          .put("alertsMore", moved.alertsMore)
          .put("alertsFewer", moved.alertsFewer);
    }
  }

  private static List<Moved> moved(Map<String, long[]> all) {
    List<Moved> list = new ArrayList<>();
    all.forEach((of, n) -> list.add(new Moved(of, n[0], n[1], n[2], n[3], n[4], n[5])));
    return list;
  }

  private static void add(Map<String, long[]> all, Optional<String> of, long[] moved) {
    boolean any = false;
    for (long one : moved) {
      any |= one > 0;
    }
    if (any && of.isPresent()) {
      long[] sum = all.computeIfAbsent(of.get(), key -> new long[moved.length]);
      for (int i = 0; i < moved.length; i++) {
        sum[i] += moved[i];
      }
    }
  }

  private static String field(Optional<JsonNode> said, String name) {
    return said.map(record -> record.path(name).asText(""))
        .filter(t -> !t.equals("null"))
        .orElse("");
  }
}
