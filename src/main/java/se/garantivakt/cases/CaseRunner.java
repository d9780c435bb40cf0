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
import se.garantivakt.engine.Engine;
import se.garantivakt.event.DecoderLimits;
import se.garantivakt.event.EventDecoder;
import se.garantivakt.event.LoggedEvent;
import se.garantivakt.event.archive.ArchiveDecoder;
import se.garantivakt.event.archive.ArchiveEntry;
import se.garantivakt.event.archive.ArchivedRecord;
import se.garantivakt.replay.Playback;
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
    Said said = new Said(engine);
    List<LoggedEvent> events = events(each, zone, said);
    Playback playback = new Playback(engine);
    DayByDay.play(
        playback, engine.days(), events, each.asOf(), said::take, said.figures::advanceTo);
    Comparison comparison = new Comparison(zone);
    comparison.form(each.expected());
    comparison.clocks(each.expected(), playback.statusesAt(each.asOf()));
    comparison.alerts(each.expected(), said.alerts.alerts());
    comparison.outcomes(each.expected(), said.outcomes);
    comparison.accessibility(each.expected(), said.figures.rows());
    return comparison.mismatches();
  }

  private static List<LoggedEvent> events(RuleCase each, ZoneId zone, Said said) {
    ArchiveDecoder decoder =
        new ArchiveDecoder(new EventDecoder(DecoderLimits.defaults().in(zone)));
    List<LoggedEvent> events = new ArrayList<>();
    int line = 0;
    for (JsonNode event : each.events()) {
      ArchiveEntry entry = decoder.decode(new ArchivedRecord(bytes(event), each.place(), ++line));
      if (entry instanceof ArchiveEntry.Heard heard) {
        events.add(heard.event());
      } else {
        said.outcome(event.path("eventId").asText(), "rejected");
      }
    }
    return events;
  }

  private static byte[] bytes(JsonNode event) {
    try {
      return MAPPER.writeValueAsBytes(event);
    } catch (JsonProcessingException e) {
      throw new CaseFileException("an event cannot be written: " + e.getOriginalMessage());
    }
  }
}
