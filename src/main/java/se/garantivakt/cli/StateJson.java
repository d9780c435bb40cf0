package se.garantivakt.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import se.garantivakt.inspect.EpisodeJson;
import se.garantivakt.inspect.Laws;
import se.garantivakt.inspect.LookedInto;
import se.garantivakt.inspect.StateCounts;
import se.garantivakt.inspect.TimeWords;
import se.garantivakt.inspect.Verification;
import se.garantivakt.inspect.savepoint.OperatorFacts;
import se.garantivakt.inspect.savepoint.Savepoint;

/** What is in a savepoint, as one document. */
record StateJson(
    Savepoint savepoint,
    OperatorFacts facts,
    LookedInto found,
    Laws laws,
    ZoneId zone,
    boolean openClocksHold) {

  ObjectNode write() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("savepoint", savepoint.folder().toString());
    json.put("checkpointId", savepoint.checkpointId());
    json.put("form", savepoint.form().name().toLowerCase(Locale.ROOT));
    ArrayNode rules = json.putArray("writtenBy");
    facts
        .rules()
        .forEach(one -> rules.addObject().put("ruleSet", one.id()).put("version", one.version()));
    json.put("ended", facts.isEnded());
    TimeWords times = new TimeWords(zone);
    boolean heard = facts.heardUpTo().isPresent() && !facts.isEnded();
    json.put("heardUpTo", heard ? times.instant(facts.heardUpTo().getAsLong()) : null);
    counts(found.counts(), times, json.putObject("counts"));
    json.set("episodes", JsonNodeFactory.instance.arrayNode().addAll(episodes()));
    found.verification().ifPresent(check -> verified(check, json.putObject("verification")));
    return json;
  }

  List<ObjectNode> episodes() {
    EpisodeJson episode = new EpisodeJson(new TimeWords(zone), laws);
    return found.first().stream().map(episode::of).toList();
  }

  private static void counts(StateCounts counts, TimeWords times, ObjectNode json) {
    json.put("episodes", counts.episodes());
    json.put("watched", counts.watched());
    json.put("erased", counts.erased());
    json.put("unreadable", counts.unreadable());
    json.put("facts", counts.facts());
    json.put("waiting", counts.waiting());
    json.put("openClocks", counts.openClocks());
    ObjectNode clocks = json.putObject("clocks");
    counts
        .clocks()
        .forEach(
            (guarantee, states) -> {
              ObjectNode of = clocks.putObject(guarantee);
              states.forEach((state, count) -> of.put(state.wire(), count));
            });
    ObjectNode alerts = json.putObject("alerts");
    counts.alerts().forEach(alerts::put);
    json.put("timers", counts.timers());
    boolean next = counts.nextTimer().isPresent();
    json.put("nextTimer", next ? times.instant(counts.nextTimer().getAsLong()) : null);
    json.put("bytes", counts.bytes());
  }

  private void verified(Verification check, ObjectNode json) {
    json.put("holds", check.holds() && openClocksHold);
    json.put("verified", check.compared());
    json.put("deviating", check.deviating());
    json.put("deviations", check.deviations());
    json.put("openClocksCounted", facts.openClocks());
    json.put("otherLaw", check.otherLaw());
    json.put("otherLawChanging", check.changing());
    json.put("keptOtherwise", check.keptOtherwise());
    ArrayNode first = json.putArray("first");
    check
        .first()
        .forEach(
            one ->
                first
                    .addObject()
                    .put("episodeId", one.episodeId())
                    .put("clockId", one.clockId().orElse(null))
                    .put("field", one.field())
                    .put("kept", one.kept())
                    .put("told", one.told()));
  }
}
