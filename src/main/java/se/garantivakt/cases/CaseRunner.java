package se.garantivakt.cases;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.garantivakt.engine.Alert;
import se.garantivakt.engine.Engine;
import se.garantivakt.engine.Outcome;
import se.garantivakt.engine.Publication;
import se.garantivakt.event.DecoderLimits;
import se.garantivakt.event.EventDecoder;
import se.garantivakt.event.LoggedEvent;
import se.garantivakt.event.archive.ArchiveDecoder;
import se.garantivakt.event.archive.ArchiveEntry;
import se.garantivakt.event.archive.ArchivedRecord;
import se.garantivakt.replay.Playback;
import se.garantivakt.replay.StandingAlerts;
import se.garantivakt.rules.RuleSet;
import se.garantivakt.rules.file.RuleFileException;
import se.garantivakt.rules.file.RuleSetLoader;

/**
 * Runs rule cases: plays the events of each under its rule set and policy, and compares what it
 * names.
 */
public final class CaseRunner {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Path ruleFiles;
  private final RuleSetLoader loader = new RuleSetLoader();
  private final Map<String, Engine> engines = new HashMap<>();

  /** With the rule sets of that folder. */
  public CaseRunner(Path ruleFiles) {
    this.ruleFiles = ruleFiles;
  }

  /** Runs one case. A policy or rule set that cannot be loaded fails the case, and says why. */
  public CaseResult run(RuleCase each) {
    if (each.needsAccessibility()) {
      var why = new CaseResult.Mismatch("accessibility", "not known by this program yet", "");
      return new CaseResult(each, CaseResult.Verdict.SKIPPED, List.of(why));
    }
    Engine engine;
    try {
      engine = engine(each);
    } catch (RuleFileException e) {
      var why = new CaseResult.Mismatch("rule set", "can be loaded", e.getMessage());
      return new CaseResult(each, CaseResult.Verdict.FAILED, List.of(why));
    }
    List<CaseResult.Mismatch> mismatches = play(each, engine);
    var verdict = mismatches.isEmpty() ? CaseResult.Verdict.PASSED : CaseResult.Verdict.FAILED;
    return new CaseResult(each, verdict, mismatches);
  }

  private Engine engine(RuleCase each) {
    String key = each.ruleSet() + each.policy();
    Engine ready = engines.get(key);
    if (ready == null) {
      RuleSet rules = loader.load(ruleFiles, each.ruleSet(), policy(each));
      ready = new Engine(rules);
      engines.put(key, ready);
    }
    return ready;
  }

  private static JsonNode policy(RuleCase each) {
    return each.policy().isMissingNode() ? MAPPER.nullNode() : each.policy();
  }

  private List<CaseResult.Mismatch> play(RuleCase each, Engine engine) {
    ZoneId zone = engine.rules().switches().zone();
    ArchiveDecoder decoder =
        new ArchiveDecoder(new EventDecoder(DecoderLimits.defaults().in(zone)));
    List<LoggedEvent> events = new ArrayList<>();
    Map<String, List<String>> outcomes = new HashMap<>();
    int line = 0;
    for (JsonNode event : each.events()) {
      ArchiveEntry entry = decoder.decode(new ArchivedRecord(bytes(event), each.place(), ++line));
      if (entry instanceof ArchiveEntry.Heard heard) {
        events.add(heard.event());
      } else {
        outcomes
            .computeIfAbsent(event.path("eventId").asText(), id -> new ArrayList<>())
            .add("rejected");
      }
    }
    StandingAlerts alerts = new StandingAlerts();
    Playback playback = new Playback(engine);
    playback.play(events, each.asOf(), p -> take(p, alerts, outcomes));
    Comparison comparison = new Comparison(zone);
    comparison.form(each.expected());
    comparison.clocks(each.expected(), playback.statusesAt(each.asOf()));
    comparison.alerts(each.expected(), alerts.alerts());
    comparison.outcomes(each.expected(), outcomes);
    return comparison.mismatches();
  }

  private static void take(
      Publication publication, StandingAlerts alerts, Map<String, List<String>> outcomes) {
    if (publication instanceof Alert alert) {
      alerts.take(alert);
    } else if (publication instanceof Outcome outcome) {
      outcomes
          .computeIfAbsent(outcome.eventId(), id -> new ArrayList<>())
          .add(outcome.kind().wire());
    }
  }

  private static byte[] bytes(JsonNode event) {
    try {
      return MAPPER.writeValueAsBytes(event);
    } catch (JsonProcessingException e) {
      throw new CaseFileException("an event cannot be written: " + e.getOriginalMessage());
    }
  }
}
