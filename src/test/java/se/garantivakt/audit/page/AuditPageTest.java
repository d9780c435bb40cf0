package se.garantivakt.audit.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.garantivakt.audit.page.figures.Episodes;
import se.garantivakt.audit.page.figures.Replay;
import se.garantivakt.audit.page.figures.ReplayFolder;
import se.garantivakt.audit.page.figures.ReplayFolderException;
import se.garantivakt.engine.Alert;
import se.garantivakt.simulate.SimulationSettings;

class AuditPageTest {
  private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
  private static final String HOSTILE = "</script><script>bad()</script><!--\u2028\u2029&";

  @TempDir private Path folder;

  @Test
  void data_cannot_leave_its_element() throws IOException {
    JsonNode text = JsonNodeFactory.instance.objectNode().put("id", HOSTILE);
    String safe = Inline.json(text);
    assertThat(safe).doesNotContain("<", ">", "&", "\u2028", "\u2029");
    assertThat(new ObjectMapper().readTree(safe)).isEqualTo(text);
  }

  @Test
  void a_hostile_id_of_a_clinic_stands_in_the_page_as_data() throws IOException {
    Files.writeString(
        folder.resolve("clinic.finding.jsonl"),
        new ObjectMapper()
            .createObjectNode()
            .put("clinicId", HOSTILE)
            .put("guarantee", "visit-90")
            .put("kind", "recurring")
            .put("from", "2026-01-01")
            .put("until", "2026-02-01")
            .put("breaches", 3)
            .put("clocks", 9)
            .toString());
    String page = page(List.of());
    assertThat(page).doesNotContain("bad()</script>");
    assertThat(data(page).path("clinics").get(0).textValue()).isEqualTo(HOSTILE);
    assertThat(page.split("</script>", -1)).hasSize(5);
  }

  @Test
  void a_script_that_would_end_its_element_is_refused() {
    assertThatThrownBy(() -> Inline.script("a('</SCRIPT>')"))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> Inline.script("a('<!--')")).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void a_place_that_is_filled_in_is_not_filled_in_again() {
    assertThat(new PageTemplate("a@@b@@c@@d@@").filled(Map.of("b", "@@d@@$1", "d", "x")))
        .isEqualTo("a@@d@@$1cx");
    assertThatThrownBy(() -> new PageTemplate("@@b@@").filled(Map.of()))
        .hasMessageContaining("place b");
  }

  @Test
  void the_policy_names_exactly_the_scripts_of_the_page() throws IOException {
    simulate();
    String page = page(List.of());
    Matcher scripts = Pattern.compile("<script>(.*?)</script>", Pattern.DOTALL).matcher(page);
    String policy = page.substring(page.indexOf("content=\"default-src"), page.indexOf("<title>"));
    int count = 0;
    while (scripts.find()) {
      assertThat(policy).contains(Inline.hash(scripts.group(1)));
      count++;
    }
    assertThat(count).isEqualTo(2);
    assertThat(policy).contains("default-src 'none'").doesNotContain("http", "unsafe-eval");
  }

  @Test
  void the_same_replay_gives_the_same_page() throws IOException {
    simulate();
    assertThat(page(List.of())).isEqualTo(page(List.of()));
  }

  @Test
  void without_an_episode_it_holds_no_patient_and_with_one_only_that() throws IOException {
    List<Alert> alerts = simulate();
    String one = alerts.get(0).episodeId();
    String page = page(List.of());
    assertThat(alerts)
        .allSatisfy(alert -> assertThat(page).doesNotContain(alert.episodeId(), alert.patientId()));
    assertThat(data(page).path("about").path("patients").asBoolean()).isFalse();
    String told = page(List.of(one));
    assertThat(told).contains(one, alerts.get(0).patientId());
    assertThat(alerts)
        .filteredOn(alert -> !alert.episodeId().equals(one))
        .isNotEmpty()
        .allSatisfy(alert -> assertThat(told).doesNotContain(alert.episodeId()));
    assertThat(data(told).path("about").path("patients").asBoolean()).isTrue();
  }

  @Test
  void differences_of_another_form_are_refused() throws IOException {
    Path file = folder.resolve("differences.json");
    for (String wrong : List.of("[]", "{\"form\": 2, \"compare\": {}}", "{\"form\": 1}", "{")) {
      Files.writeString(file, wrong);
      assertThatThrownBy(() -> Differences.read(file)).isInstanceOf(ReplayFolderException.class);
    }
  }

  @Test
  void of_many_differences_the_first_are_told_and_how_many_are_left() throws IOException {
    Path file = folder.resolve("differences.json");
    String alerts = "{\"kind\": \"missing\"},".repeat(600) + "{\"kind\": \"extra\"}";
    Files.writeString(
        file, "{\"form\": 1, \"compare\": {\"left\": 4, \"alerts\": [" + alerts + "]}}");
    JsonNode compare = Differences.read(file).path("compare");
    assertThat(compare.path("alerts")).hasSize(500);
    assertThat(compare.path("left").asInt()).isEqualTo(105);
  }

  private List<Alert> simulate() throws IOException {
    return SimulatedReplay.write(
        folder, "stockholm", SimulationSettings.defaults().days(40).scale(0.001));
  }

  private String page(List<String> episodes) {
    Replay replay =
        Replay.read(ReplayFolder.at(folder), new Episodes(episodes), (file, lines) -> {});
    return new AuditPage(Language.SV, ZONE).of(replay, Optional.empty());
  }

  private static JsonNode data(String page) throws IOException {
    String begin = "id=\"data\">";
    int from = page.indexOf(begin) + begin.length();
    return new ObjectMapper().readTree(page.substring(from, page.indexOf("</script>", from)));
  }
}
