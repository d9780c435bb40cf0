package se.garantivakt.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import se.garantivakt.engine.State;
import se.garantivakt.inspect.StateCounts;
import se.garantivakt.inspect.TimeWords;
import se.garantivakt.inspect.savepoint.OperatorFacts;
import se.garantivakt.inspect.savepoint.Savepoint;

/** What is in a savepoint, in lines. */
record StateText(PrintWriter out, TimeWords times) {

  void head(Savepoint savepoint, OperatorFacts facts) {
    out.printf(
        Locale.ROOT,
        "%s: number %d, %s, of %d tasks%n",
        savepoint.folder(),
        savepoint.checkpointId(),
        savepoint.form().name().toLowerCase(Locale.ROOT),
        savepoint.tasks());
    String rules =
        facts.rules().stream()
            .map(one -> one.id() + " version " + one.version())
            .collect(Collectors.joining(", "));
    out.println("written by " + (rules.isEmpty() ? "no rules yet" : rules) + heard(facts));
  }

  private String heard(OperatorFacts facts) {
    if (facts.isEnded()) {
      return ", at the end of the input (a stop with drain?): no timer is left, and no job can go on"
          + " from it";
    }
    return facts.heardUpTo().isPresent()
        ? ", all logs heard up to " + times.instant(facts.heardUpTo().getAsLong())
        : ", without saying up to when logs were heard";
  }

  void counts(StateCounts counts) {
    out.printf(
        Locale.ROOT,
        "%,d episodes: %,d watched, %,d erased, %,d unreadable; %,d facts, %,d waiting; %,d bytes%n",
        counts.episodes(),
        counts.watched(),
        counts.erased(),
        counts.unreadable(),
        counts.facts(),
        counts.waiting(),
        counts.bytes());
    String next =
        counts.nextTimer().isPresent()
            ? ", the next fires " + times.instant(counts.nextTimer().getAsLong())
            : "";
    out.printf(Locale.ROOT, "%,d timers%s%n", counts.timers(), next);
    if (!counts.alerts().isEmpty()) {
      out.println("alerts that stand: " + words(counts.alerts()));
    }
    out.printf("%n%-18s %9s  %s%n", "guarantee", "open", "clocks by state");
    counts
        .clocks()
        .forEach(
            (guarantee, states) ->
                out.printf(
                    Locale.ROOT,
                    "%-18s %,9d  %s%n",
                    guarantee,
                    StateCounts.open(states),
                    states(states)));
    out.println();
  }

  /** A line for each episode, and for each of its clocks. */
  void episodes(List<ObjectNode> episodes, long all) {
    episodes.forEach(this::lines);
    if (all > episodes.size()) {
      out.printf(
          Locale.ROOT,
          "… and %,d more; --limit N lists more, --episode ID tells one%n",
          all - episodes.size());
    }
  }

  private void lines(ObjectNode episode) {
    String id = episode.get("episodeId").asText();
    switch (episode.get("is").asText()) {
      case "unreadable" -> out.printf("%s  unreadable: %s%n", id, episode.get("why").asText());
      case "erased" ->
          out.printf("%s  erased %s%s%n", id, episode.get("erasedAt").asText(), timer(episode));
      default -> {
        int count = episode.get("facts").asInt();
        String facts = count == 1 ? "1 fact" : count + " facts";
        out.printf("%s  %s%s%n", id, facts, timer(episode));
        episode.get("clocks").forEach(this::clock);
      }
    }
  }

  private void clock(JsonNode clock) {
    List<String> words = new ArrayList<>();
    words.add(clock.get("state").asText());
    if (clock.hasNonNull("deadline")) {
      words.add("deadline " + clock.get("deadline").asText());
    }
    for (JsonNode alert : clock.path("alerts")) {
      String level = alert.hasNonNull("level") ? " " + alert.get("level").asText() : "";
      words.add(alert.get("kind").asText() + level);
    }
    out.printf("  %s  %s%n", clock.get("clockId").asText(), String.join(", ", words));
  }

  private static String timer(JsonNode episode) {
    JsonNode timers = episode.get("timers");
    return timers.isEmpty() ? ", no timer" : ", timer " + timers.get(0).asText();
  }

  /** All that is kept of an episode. */
  void whole(List<ObjectNode> episodes) {
    for (ObjectNode episode : episodes) {
      fields(episode, "");
    }
  }

  private void fields(JsonNode json, String indent) {
    json.fields()
        .forEachRemaining(
            field -> {
              JsonNode value = field.getValue();
              boolean nested = value.isArray() && !value.isEmpty() && value.get(0).isObject();
              if (nested) {
                out.println(indent + field.getKey() + ":");
                value.forEach(one -> item(one, indent));
              } else {
                out.println(indent + field.getKey() + ": " + text(value));
              }
            });
  }

  private void item(JsonNode one, String indent) {
    boolean flat = one.path("clockId").isMissingNode();
    if (flat) {
      List<String> words = new ArrayList<>();
      one.fields()
          .forEachRemaining(field -> words.add(field.getKey() + " " + text(field.getValue())));
      out.println(indent + "  " + String.join(", ", words));
    } else {
      fields(one, indent + "  ");
      out.println();
    }
  }

  private static String text(JsonNode value) {
    if (value.isArray()) {
      List<String> words = new ArrayList<>();
      value.forEach(one -> words.add(one.asText()));
      return words.isEmpty() ? "-" : String.join(", ", words);
    }
    return value.isNull() ? "-" : value.asText();
  }

  private static String states(Map<State, Long> states) {
    return states.entrySet().stream()
        .map(one -> String.format(Locale.ROOT, "%s %,d", one.getKey().wire(), one.getValue()))
        .collect(Collectors.joining(", "));
  }

  private static String words(Map<String, Long> counts) {
    return counts.entrySet().stream()
        .map(one -> String.format(Locale.ROOT, "%s %,d", one.getKey(), one.getValue()))
        .collect(Collectors.joining(", "));
  }
}
