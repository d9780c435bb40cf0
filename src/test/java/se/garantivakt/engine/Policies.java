package se.garantivakt.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import se.garantivakt.rules.file.RuleSetLoader;

/** The rule sets, and answers to what sources disagree on, under which histories are told. */
final class Policies {
  private static final Path RULES = Path.of("config", "rules");

  /** Every policy, its rules loaded once. */
  static final List<Policy> ALL = load();

  private Policies() {}

  /** Rules, and the switches laid over them as a case file writes them. */
  record Policy(String ruleSet, String switches, Engine engine) {
    boolean exact() {
      return ruleSet.equals("sepsis");
    }

    @Override
    public String toString() {
      return ruleSet + " " + switches;
    }
  }

  static Policy of(String ruleSet, String switches) {
    return ALL.stream()
        .filter(p -> p.ruleSet().equals(ruleSet) && p.switches().equals(switches))
        .findFirst()
        .orElseThrow();
  }

  static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text.replace('\'', '"'));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  private static List<Policy> load() {
    List<Policy> all = new ArrayList<>();
    add(all, "national", "{}");
    add(all, "national", "{'PvV.requires': []}");
    add(all, "stockholm", "{}");
    add(all, "ostergotland", "{}");
    add(all, "england-rtt", "{}");
    add(all, "scotland-ttg", "{}");
    add(all, "sepsis", "{}");
    add(all, "national", "{'PvV.effect': 'restart'}");
    add(all, "national", "{'PvV.effect': 'restart', 'PvV.requires': []}");
    add(all, "national", "{'MoV.effect': 'waive'}");
    add(all, "stockholm", "{'noShow': 'waiveAfter2'}");
    add(all, "national", "{'noShow': 'removeAfter3'}");
    add(all, "national", "{'lateExemption': 'reject'}");
    add(all, "national", "{'pauseAfterBreach': 'deduct', 'SoV.effect': 'deduct'}");
    add(all, "national", "{'incompleteReferral': 'fromCompletion'}");
    add(all, "national", "{'pauseEnd': 'inclusive', 'pauseOnDeadlineDay': 'tooLate'}");
    add(all, "national", "{'PvV.from': 'declinedAppointment', 'selfReferralStart': 'accepted'}");
    return List.copyOf(all);
  }

  private static void add(List<Policy> all, String ruleSet, String switches) {
    Engine engine = new Engine(new RuleSetLoader().load(RULES, ruleSet, json(switches)));
    all.add(new Policy(ruleSet, switches, engine));
  }
}
