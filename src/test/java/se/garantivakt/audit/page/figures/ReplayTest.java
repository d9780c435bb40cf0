package se.garantivakt.audit.page.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.garantivakt.audit.page.SimulatedReplay;
import se.garantivakt.engine.Alert;
import se.garantivakt.replay.StandingAlerts;
import se.garantivakt.simulate.SimulationSettings;

class ReplayTest {
  @TempDir private Path folder;

  /** Counted a second time from the claims that stand, by another class. */
  @Test
  void breaches_are_those_that_stand_at_the_end() throws IOException {
    List<Alert> alerts =
        SimulatedReplay.write(
            folder, "stockholm", SimulationSettings.defaults().days(130).scale(0.002));
    StandingAlerts standing = new StandingAlerts();
    alerts.forEach(standing::take);
    Map<String, Long> byClinic = new HashMap<>();
    for (Alert each : standing.alerts()) {
      if (each.kind() == Alert.Kind.BREACHED) {
        byClinic.merge(each.clinicId(), 1L, Long::sum);
      }
    }
    Replay replay = read();
    Map<String, Long> counted = new HashMap<>();
    replay.alerts().breaches().forEach((at, n) -> counted.merge(at.clinic(), n, Long::sum));
    assertThat(counted).isEqualTo(byClinic).hasSizeGreaterThan(50);
    assertThat(replay.unread()).isZero();
    long leads = replay.alerts().leads().values().stream().mapToLong(Long::longValue).sum();
    assertThat(leads).isEqualTo(byClinic.values().stream().mapToLong(Long::longValue).sum());
  }

  @Test
  void inputs_are_counted_by_what_became_of_them() throws IOException {
    write(
        Topic.AUDIT,
        "{'kind': 'outcome', 'outcome': 'applied', 'reason': null, 'at': '2026-03-01T10:00:00Z'}",
        "{'kind': 'outcome', 'outcome': 'ignored', 'reason': 'NO_CLOCK', 'at': '2026-03-02T10:00:00Z'}",
        "{'kind': 'outcome', 'outcome': 'applied', 'reason': null, 'at': '2026-02-01T10:00:00Z'}",
        "{'kind': 'transition', 'at': '2026-03-09T10:00:00Z'}");
    write(
        Topic.REJECTED,
        "{'reason': 'NOT_JSON', 'field': null, 'topic': 'care.visit'}",
        "{'reason': 'NOT_JSON', 'field': null, 'topic': 'care.visit'}");
    Replay replay = read();
    assertThat(replay.inputs().outcomes())
        .isEqualTo(
            Map.of(
                new Inputs.Outcome("applied", ""), 2L,
                new Inputs.Outcome("ignored", "NO_CLOCK"), 1L));
    assertThat(replay.inputs().rejected())
        .isEqualTo(Map.of(new Inputs.Rejected("NOT_JSON", "", "care.visit"), 2L));
    assertThat(replay.from()).hasToString("Optional[2026-02-01T10:00Z]");
    assertThat(replay.until()).hasToString("Optional[2026-03-09T10:00Z]");
    assertThat(replay.records()).isEqualTo(Map.of(Topic.AUDIT, 4L, Topic.REJECTED, 2L));
  }

  @Test
  void a_line_that_cannot_be_read_is_named_and_the_rest_goes_on() throws IOException {
    write(
        Topic.REJECTED,
        "{'reason': 'NOT_JSON', 'field': null, 'topic': 'care.visit'}",
        "{'reason': '19121212-1212",
        "[]",
        "{'field': null}",
        "{'reason': 'NOT_JSON', 'field': null, 'topic': 'care.visit'}");
    Replay replay = read();
    assertThat(replay.inputs().rejected().values()).containsExactly(2L);
    assertThat(replay.unread()).isEqualTo(3);
    assertThat(replay.remarks())
        .extracting(remark -> remark.origin().replaceAll(".*/", "") + " " + remark.what())
        .containsExactly(
            "event.rejected.jsonl:2 it is no JSON",
            "event.rejected.jsonl:3 it is no JSON object",
            "event.rejected.jsonl:4 reason is missing");
  }

  @Test
  void a_folder_without_output_says_what_is_allowed() {
    assertThatThrownBy(() -> ReplayFolder.at(folder))
        .isInstanceOf(ReplayFolderException.class)
        .hasMessageContaining("guarantee.alert.jsonl");
  }

  private Replay read() {
    return Replay.read(ReplayFolder.at(folder), new Episodes(List.of()), (file, lines) -> {});
  }

  private void write(Topic topic, String... lines) throws IOException {
    List<String> json = List.of(lines).stream().map(line -> line.replace('\'', '"')).toList();
    Files.write(folder.resolve(topic.wire() + ".jsonl"), json);
  }
}
