package se.garantivakt.audit.compare;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.garantivakt.audit.compare.Difference.Kind;
import se.garantivakt.audit.compare.Difference.Reason;
import se.garantivakt.job.settings.OutputTopic;

/** What was published against what a replay says: nothing differs but what does. */
class ComparisonTest {
  private static TwoRuns runs;
  private static List<TakenRecord> replay;

  @TempDir private Path folder;

  private final List<Difference> found = new ArrayList<>();

  @BeforeAll
  static void simulate() {
    runs = new TwoRuns(800);
    replay = runs.inOrder();
  }

  @Test
  void a_log_heard_in_no_order_came_to_the_same() throws Exception {
    for (long seed = 0; seed < 4; seed++) {
      List<TakenRecord> live = runs.inNoOrder(seed);
      assertThat(live).isNotEqualTo(replay);
      assertThat(TwoRuns.compared(folder, live, replay, found)).as("%s", found).isEmpty();
    }
    try (var left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void an_alert_that_was_lost_is_missing_and_one_too_many_is_extra() throws Exception {
    TakenRecord lost = first(OutputTopic.ALERT, "kind", "breached");
    List<TakenRecord> live = new ArrayList<>(replay);
    live.remove(lost);
    assertThat(TwoRuns.compared(folder, live, replay, found)).isEqualTo(Map.of("MISSING ALERT", 1));
    Difference missing = found.get(0);
    assertThat(missing.key()).isEqualTo(lost.json().get("alertId").textValue());
    assertThat(missing.episodeId()).contains(lost.json().get("episodeId").textValue());
    assertThat(missing.text("rule")).contains(lost.json().get("rule").textValue());
    assertThat(missing.reason()).isEqualTo(Reason.UNEXPLAINED);
    found.clear();
    assertThat(TwoRuns.compared(folder, replay, live, found)).isEqualTo(Map.of("EXTRA ALERT", 1));
  }

  @Test
  void an_end_that_was_lost_is_a_difference_of_the_alert_that_it_ended() throws Exception {
    List<TakenRecord> live = new ArrayList<>(replay);
    live.remove(first(OutputTopic.ALERT, "kind", "resolved"));
    TwoRuns.compared(folder, live, replay, found);
    assertThat(found)
        .isNotEmpty()
        .allMatch(d -> d.kind() == Kind.DIFFERENT && d.fields().equals(List.of("ended")));
  }

  @Test
  void a_field_that_is_otherwise_is_named() throws Exception {
    TakenRecord breached = first(OutputTopic.ALERT, "kind", "breached");
    assertThat(
            TwoRuns.compared(
                folder, with(breached, "at", "2024-05-05T00:00:00+02:00"), replay, found))
        .isEqualTo(Map.of("DIFFERENT ALERT", 1));
    assertThat(found.get(0).fields()).containsExactly("at");
    found.clear();
    TakenRecord status = last(OutputTopic.STATUS);
    assertThat(TwoRuns.compared(folder, with(status, "clinicId", "SE-other"), replay, found))
        .isEqualTo(Map.of("DIFFERENT STATUS", 1));
    assertThat(found.get(0).fields()).containsExactly("clinicId");
    assertThat(found.get(0).reason()).isEqualTo(Reason.UNEXPLAINED);
    found.clear();
    TwoRuns.compared(folder, with(status, "ruleSet", "another"), replay, found);
    assertThat(found.get(0).reason()).isEqualTo(Reason.OTHER_RULES);
  }

  /** One record in twenty was lost, and some of another history were published. */
  @Test
  void what_repairs_the_differences_leaves_none_and_nothing_to_repair() throws Exception {
    Random random = new Random(7);
    List<TakenRecord> live = new ArrayList<>();
    for (TakenRecord record : replay) {
      if (random.nextInt(20) > 0) {
        live.add(record);
      }
    }
    List<TakenRecord> others = new TwoRuns(30, 4711).inOrder();
    others.removeIf(record -> record.json().path("kind").asText().equals("outcome"));
    live.addAll(others);
    TwoRuns.compared(folder, live, replay, found);
    assertThat(found).hasSizeGreaterThan(200);
    found.forEach(difference -> live.addAll(difference.repair()));
    found.clear();
    assertThat(TwoRuns.compared(folder, live, replay, found)).as("%s", found).isEmpty();
  }

  @Test
  void marks_of_a_run_are_no_difference() throws Exception {
    TakenRecord breached = first(OutputTopic.ALERT, "kind", "breached");
    TakenRecord marked = new TakenRecord(breached.topic(), breached.json().deepCopy());
    ((ObjectNode) marked.json()).put("historical", true);
    List<TakenRecord> live = new ArrayList<>(replay);
    live.set(live.indexOf(breached), marked);
    assertThat(TwoRuns.compared(folder, live, replay, found)).isEmpty();
  }

  @Test
  void an_input_without_outcome_and_a_transition_that_was_lost_are_missing() throws Exception {
    List<TakenRecord> live = new ArrayList<>(replay);
    live.remove(first(OutputTopic.AUDIT, "kind", "outcome"));
    assertThat(TwoRuns.compared(folder, live, replay, found)).isEqualTo(Map.of("MISSING AUDIT", 1));
    found.clear();
    String clock =
        replay.stream()
            .filter(r -> r.json().path("kind").asText().equals("transition"))
            .findFirst()
            .orElseThrow()
            .json()
            .get("clockId")
            .textValue();
    List<TakenRecord> without =
        replay.stream()
            .filter(
                r ->
                    r.topic() != OutputTopic.AUDIT
                        || !r.json().path("clockId").asText().equals(clock))
            .toList();
    assertThat(TwoRuns.compared(folder, without, replay, found))
        .isEqualTo(Map.of("MISSING AUDIT", 1));
  }

  @Test
  void what_became_known_after_the_end_of_the_replay_is_left_out() throws Exception {
    TakenRecord breached = first(OutputTopic.ALERT, "kind", "breached");
    ObjectNode later = breached.json().deepCopy();
    later.put("knownAt", "2024-11-01T01:00:00.001+01:00");
    later.put("alertId", "another");
    List<TakenRecord> live = new ArrayList<>(replay);
    live.add(new TakenRecord(breached.topic(), later));
    assertThat(TwoRuns.compared(folder, live, replay, found)).isEmpty();
    later.put("knownAt", "2024-11-01T01:00:00+01:00");
    assertThat(TwoRuns.compared(folder, live, replay, found)).hasSize(1);
  }

  @Test
  void an_alert_by_forecast_that_came_and_went_is_listed_and_does_not_count() throws Exception {
    ObjectNode raised = first(OutputTopic.ALERT, "kind", "imminent").json().deepCopy();
    raised.put("alertId", "forecast").put("kind", "foreseen").put("reason", "forecast");
    ObjectNode ended = raised.deepCopy();
    ended.put("alertId", "end").put("kind", "withdrawn").putArray("concerns").add("forecast");
    List<TakenRecord> live = new ArrayList<>(replay);
    live.add(new TakenRecord(OutputTopic.ALERT, raised));
    assertThat(TwoRuns.compared(folder, live, replay, found)).isEqualTo(Map.of("EXTRA ALERT", 1));
    assertThat(found.get(0).reason().counts()).isTrue();
    found.clear();
    live.add(new TakenRecord(OutputTopic.ALERT, ended));
    assertThat(TwoRuns.compared(folder, live, replay, found)).isEqualTo(Map.of("EXTRA ALERT", 1));
    assertThat(found.get(0).reason()).isEqualTo(Reason.FORECAST);
    assertThat(found.get(0).reason().counts()).isFalse();
  }

  @Test
  void a_month_is_compared_by_its_latest_revision_and_one_of_zeros_need_not_be_there()
      throws Exception {
    List<TakenRecord> now = List.of(month(0, 7), month(1, 5));
    assertThat(TwoRuns.compared(folder, List.of(month(0, 5)), now, found)).isEmpty();
    assertThat(TwoRuns.compared(folder, List.of(month(0, 7)), now, found))
        .isEqualTo(Map.of("DIFFERENT ACCESSIBILITY", 1));
    assertThat(found.get(0).fields()).containsExactly("waiting");
    assertThat(TwoRuns.compared(folder, List.of(), now, found))
        .isEqualTo(Map.of("MISSING ACCESSIBILITY", 1));
    assertThat(TwoRuns.compared(folder, List.of(), List.of(month(0, 0)), found)).isEmpty();
  }

  @Test
  void a_finding_is_compared_by_its_being_there_and_not_by_the_numbers_of_its_midnight()
      throws Exception {
    List<TakenRecord> now = List.of(finding(5, 3));
    assertThat(TwoRuns.compared(folder, List.of(finding(4, 3)), now, found)).isEmpty();
    assertThat(TwoRuns.compared(folder, List.of(finding(5, 4)), now, found))
        .isEqualTo(Map.of("DIFFERENT FINDING", 1));
    assertThat(found.get(0).fields()).containsExactly("threshold");
    assertThat(TwoRuns.compared(folder, List.of(), now, found))
        .isEqualTo(Map.of("MISSING FINDING", 1));
  }

  private static TakenRecord finding(int breaches, int threshold) throws Exception {
    String json =
        """
        {"clinicId":"A","guarantee":"visit-90","careArea":null,"kind":"recurring",
         "asOf":"2024-04-0%1$dT00:00:00+02:00","from":"2024-01-02","until":"2024-04-01",
         "breaches":%1$d,"clocks":1%1$d,"share":0.%1$d,"threshold":%2$d}
        """
            .formatted(breaches, threshold);
    return TakenRecord.of(
        OutputTopic.FINDING, json.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  private static TakenRecord month(int revision, int waiting) throws Exception {
    String json =
        """
        {"clinicId":"A","guarantee":"visit-90","careArea":null,"kind":"monthEnd",
         "asOf":"2024-03-31T23:59:59+02:00","period":"2024-03","revision":%d,
         "waiting":{"total":%d},"completed":{"total":0},"daysHere":0}
        """
            .formatted(revision, waiting);
    return TakenRecord.of(
        OutputTopic.ACCESSIBILITY, json.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  private static List<TakenRecord> with(TakenRecord old, String field, String value) {
    List<TakenRecord> records = new ArrayList<>(replay);
    ObjectNode changed = old.json().deepCopy();
    changed.put(field, value);
    records.set(records.indexOf(old), new TakenRecord(old.topic(), changed));
    return records;
  }

  private static TakenRecord first(OutputTopic topic, String field, String value) {
    return replay.stream()
        .filter(r -> r.topic() == topic && r.json().path(field).asText().equals(value))
        .findFirst()
        .orElseThrow();
  }

  private static TakenRecord last(OutputTopic topic) {
    Optional<TakenRecord> last = Optional.empty();
    for (TakenRecord record : replay) {
      last = record.topic() == topic ? Optional.of(record) : last;
    }
    return last.orElseThrow();
  }
}
