package se.garantivakt.audit.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import se.garantivakt.audit.page.figures.Alerts.ClinicWeek;
import se.garantivakt.audit.page.figures.Clocks.GuaranteeState;
import se.garantivakt.audit.page.figures.MonthRow;
import se.garantivakt.audit.page.figures.Months.ClinicGuarantee;
import se.garantivakt.audit.page.figures.Replay;
import se.garantivakt.audit.page.figures.Topic;

/** All figures of a page, as its scripts read them. */
final class PageData {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Replay replay;
  private final Optional<JsonNode> differences;
  private final ZoneId zone;

  PageData(Replay replay, Optional<JsonNode> differences, ZoneId zone) {
    this.replay = replay;
    this.differences = differences;
    this.zone = zone;
  }

  ObjectNode json() {
    Map<ClinicWeek, Long> breaches = replay.alerts().breaches();
    Map<ClinicGuarantee, TreeMap<YearMonth, MonthRow>> rows = replay.months().byClinic();
    PageIndex index = new PageIndex(replay, breaches, rows);
    ObjectNode json = MAPPER.createObjectNode();
    json.set("about", about());
    index.clinics().forEach(json.putArray("clinics")::add);
    ArrayNode guarantees = json.putArray("guarantees");
    index.guarantees().forEach(id -> guarantees.add(guarantee(id)));
    ArrayNode weeks = json.putArray("weeks");
    index.weeks().forEach(week -> weeks.add(week.toString()));
    ArrayNode months = json.putArray("months");
    index.months().forEach(month -> months.add(month.toString()));
    json.set("breaches", ClinicJson.breaches(index, breaches));
    json.set("accessibility", AccessibilityRows.of(index, rows));
    json.set("exempt", ClinicJson.exempt(index, rows));
    json.set("flags", ClinicJson.flags(index, replay.clocks().flags()));
    json.set("waits", AlertJson.waits(replay.clocks().waits()));
    json.set("leads", AlertJson.leads(replay.alerts().leads()));
    json.set("warnings", AlertJson.warnings(replay.alerts().warnings()));
    json.set("inputs", InputJson.of(replay.inputs()));
    json.set("findings", InputJson.findings(replay.findings()));
    differences.ifPresent(found -> json.set("differences", found));
    ArrayNode episodes = json.putArray("episodes");
    EpisodeJson episode = new EpisodeJson(zone);
    replay.episodes().tales().forEach(tale -> episodes.add(episode.of(tale)));
    return json;
  }

  private ObjectNode about() {
    ObjectNode about = MAPPER.createObjectNode();
    about.put("from", replay.from().map(OffsetDateTime::toString).orElse(null));
    about.put("until", replay.until().map(OffsetDateTime::toString).orElse(null));
    replay.clocks().ruleSets().forEach(about.putArray("ruleSets")::add);
    about.put("clocks", replay.clocks().total());
    about.put("unread", replay.unread());
    ObjectNode records = about.putObject("records");
    for (Topic topic : Topic.values()) {
      records.put(topic.wire(), replay.records().get(topic));
    }
    boolean compared =
        differences.map(found -> !found.path("compare").path("alerts").isEmpty()).orElse(false);
    about.put("patients", compared || !replay.episodes().tales().isEmpty());
    return about;
  }

  private ObjectNode guarantee(String id) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("id", id);
    ObjectNode states = json.putObject("states");
    statesOf(id).forEach(states::put);
    return json;
  }

  private Map<String, Long> statesOf(String guarantee) {
    Map<String, Long> states = new TreeMap<>();
    for (Map.Entry<GuaranteeState, Long> each : replay.clocks().states().entrySet()) {
      if (each.getKey().guarantee().equals(guarantee)) {
        states.put(each.getKey().state(), each.getValue());
      }
    }
    return states;
  }
}
