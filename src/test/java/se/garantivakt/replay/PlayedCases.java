package se.garantivakt.replay;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import se.garantivakt.cases.CaseFiles;
import se.garantivakt.cases.RuleCase;
import se.garantivakt.engine.Alert;
import se.garantivakt.engine.Engine;
import se.garantivakt.engine.Outcome;
import se.garantivakt.engine.Publication;
import se.garantivakt.engine.Status;
import se.garantivakt.engine.Transition;
import se.garantivakt.event.DecoderLimits;
import se.garantivakt.event.EventDecoder;
import se.garantivakt.event.LoggedEvent;
import se.garantivakt.event.archive.ArchiveDecoder;
import se.garantivakt.event.archive.ArchiveEntry;
import se.garantivakt.event.archive.ArchivedRecord;
import se.garantivakt.publication.PublicationJson;
import se.garantivakt.rules.file.RuleSetLoader;
import se.garantivakt.rules.file.RuleSource;

/** All rule cases, as questions and as what the engine answers to them. */
final class PlayedCases {
  private static final Path CASES = Path.of("src", "test", "resources", "cases");
  private static final Path RULES = Path.of("config", "rules");

  private final List<RuleCase> cases =
      CaseFiles.read(CASES).stream().sorted(Comparator.comparing(RuleCase::id)).toList();
  private final Map<String, Engine> engines = new HashMap<>();
  private final ArchiveDecoder decoder =
      new ArchiveDecoder(new EventDecoder(DecoderLimits.defaults()));

  /** What is asked: events, instants, and the meaning of all rules. */
  List<String> questions() {
    List<String> lines = new ArrayList<>();
    TreeSet<String> ruleSets = new TreeSet<>();
    for (RuleCase each : cases) {
      lines.add(each.id() + each.ruleSet() + each.policy() + each.events() + each.asOf());
      ruleSets.add(each.ruleSet());
    }
    ruleSets.forEach(id -> lines.add(RuleSource.of(RULES.resolve(id + ".yaml")).digest()));
    return lines;
  }

  /** Everything that is published, as its topics have it. */
  List<String> answers() {
    List<String> lines = new ArrayList<>();
    for (RuleCase each : cases) {
      Engine engine = engine(each);
      PublicationJson json = new PublicationJson(engine.rules().switches().zone());
      lines.add(each.id());
      new Playback(engine).play(events(each), each.asOf(), said -> lines.add(text(said, json)));
    }
    return lines;
  }

  private static String text(Publication said, PublicationJson json) {
    if (said instanceof Status status) {
      return new String(json.write(status), UTF_8);
    }
    if (said instanceof Alert alert) {
      return new String(json.write(alert), UTF_8);
    }
    if (said instanceof Transition transition) {
      return new String(json.write(transition), UTF_8);
    }
    return said instanceof Outcome outcome
        ? new String(json.write(outcome), UTF_8)
        : said.toString();
  }

  private Engine engine(RuleCase each) {
    JsonNode policy = each.policy().isMissingNode() ? NullNode.getInstance() : each.policy();
    return engines.computeIfAbsent(
        each.ruleSet() + policy,
        key -> new Engine(new RuleSetLoader().load(RULES, each.ruleSet(), policy)));
  }

  private List<LoggedEvent> events(RuleCase each) {
    List<LoggedEvent> events = new ArrayList<>();
    for (JsonNode event : each.events()) {
      ArchivedRecord line =
          new ArchivedRecord(event.toString().getBytes(UTF_8), "cases", events.size() + 1);
      if (decoder.decode(line) instanceof ArchiveEntry.Heard heard) {
        events.add(heard.event());
      }
    }
    return events;
  }
}
