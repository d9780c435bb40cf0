package se.garantivakt.replay.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.garantivakt.event.DecoderLimits;
import se.garantivakt.event.EventDecoder;
import se.garantivakt.event.LoggedEvent;
import se.garantivakt.event.archive.ArchiveDecoder;
import se.garantivakt.event.archive.ArchiveEntry;
import se.garantivakt.event.archive.ArchivedRecord;
import se.garantivakt.replay.Tale;

class ChronicleTextTest {
  private static final Rejected NONE = new Rejected(0, List.of());

  /** The whole page as a person reads it; look at it there before changing it. */
  @Test
  void a_story_is_told_as_it_stands_in_the_resources() throws IOException {
    EpisodeSearch search = new EpisodeSearch(Optional.empty());
    search.read(entries("{\"eventId\": \"e9\", \"episodeId\": \"E-LATE\", \"type\": \"visit\"}"));
    String text =
        ChronicleText.of(
            told(Tales.corrected(), "2024-05-25T12:00:00+02:00"), search.rejected(), 80);
    Path page = Path.of("src", "test", "resources", "explain", "late-exemption.txt");
    assertThat(text).isEqualToNormalizingNewlines(Files.readString(page));
  }

  @ParameterizedTest
  @MethodSource("tales")
  void no_line_is_longer_than_the_width(Tale tale) {
    for (int width : new int[] {40, 80, 100}) {
      assertThat(text(tale, "2024-07-20T12:00:00+02:00", width).lines())
          .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(width));
    }
  }

  @ParameterizedTest
  @MethodSource("tales")
  void no_patient_is_named(Tale tale) {
    assertThat(text(tale, "2024-07-20T12:00:00+02:00", 80)).doesNotContain("p-E");
  }

  @Test
  void a_breach_and_a_void_are_drawn_and_told() {
    assertThat(text(Tales.voided(), "2024-07-08T12:00:00+02:00", 80))
        .containsPattern("=!+\n")
        .contains("State       breached, still waiting (bruten, väntar)")
        .contains("Time        98 days counted, 8 days over");
    assertThat(text(Tales.voided(), "2024-07-11T12:00:00+02:00", 80))
        .contains("breached, still waiting (bruten, väntar) -> cancelled")
        .contains("alert withdrawn, no longer true: BREACHED (deadline 2024-06-30)")
        .contains("by correction: contracts (a correction is a void plus a new event)");
  }

  @Test
  void a_finding_is_told_in_words() {
    Tale tale =
        new Tale("E")
            .on("2024-04-01", "decision.treatment")
            .on("2024-04-20", "decision.exemption", "code", "PvV");
    assertThat(text(tale, "2024-05-01T12:00:00+02:00", 120))
        .contains("no time inside the limit was offered [EXEMPTION_NOT_ALLOWED_NO_INLIMIT_OFFER]")
        .contains("[PVV_NOT_INFORMED]")
        .contains("by treatment-90/finding: contracts");
  }

  @Test
  void a_clock_tells_which_alerts_were_raised_of_it_or_why_none_was() {
    assertThat(text(Tales.voided(), "2024-07-08T12:00:00+02:00", 120))
        .contains(
            "Alerts      imminent 30 days, imminent 14 days, imminent 7 days, imminent 1 day, BREACHED");
    assertThat(text(Tales.paused(), "2024-04-10T12:00:00+02:00", 200))
        .contains("Alerts      none: the deadline 2024-06-30 is not near.\n")
        .contains("the first is imminent, 30 days left, at 2024-05-31 00:00.");
  }

  @Test
  void without_any_clock_it_says_that_none_began() {
    Tale tale = new Tale("E").on("2024-04-01", "contact.answered");
    assertThat(text(tale, "2024-05-01T12:00:00+02:00", 80))
        .contains("CLOCKS: none\nNo clock began, so no alert can be")
        .contains("[NO_CLOCK]");
  }

  @Test
  void before_anything_was_known_it_says_so() {
    assertThat(text(Tales.voided(), "2024-03-01T12:00:00+01:00", 80))
        .contains("0 rejected; 2 logged later")
        .contains("CLOCKS: none")
        .contains("Nothing was known yet.");
  }

  @Test
  void an_erased_episode_is_not_told() {
    Tale tale = Tales.paused().on("2024-07-01", "decision.erased");
    assertThat(text(tale, "2024-07-02T12:00:00+02:00", 80))
        .contains("This episode was erased")
        .contains("decision erased")
        .doesNotContain("MoV");
  }

  @Test
  void more_rejected_lines_than_are_kept_are_counted() {
    String[] lines = new String[EpisodeSearch.MOST_KEPT + 3];
    Arrays.fill(lines, "not json");
    EpisodeSearch search = new EpisodeSearch(Optional.empty()).read(entries(lines));
    String text =
        ChronicleText.of(told(Tales.paused(), "2024-06-03T12:00:00+02:00"), search.rejected(), 80);
    assertThat(text).contains("103 rejected").contains("archive.jsonl, line 1: NOT_JSON");
    assertThat(text).endsWith("and 3 more\n").doesNotContain("not json");
  }

  static Stream<Tale> tales() {
    return Stream.of(Tales.paused(), Tales.corrected(), Tales.voided(), Tales.provisional());
  }

  private static Stream<ArchiveEntry> entries(String... lines) {
    var decoder = new ArchiveDecoder(new EventDecoder(DecoderLimits.defaults()));
    return Stream.of(lines)
        .map(l -> new ArchivedRecord(l.getBytes(StandardCharsets.UTF_8), "archive.jsonl", 1))
        .map(decoder::decode);
  }

  private static String text(Tale tale, String at, int width) {
    return ChronicleText.of(told(tale, at), NONE, width);
  }

  private static Chronicle told(Tale tale, String at) {
    List<LoggedEvent> events = tale.events();
    Instant instant = OffsetDateTime.parse(at).toInstant();
    String id = events.get(0).event().common().episodeId();
    return Retelling.of(Tale.engine("national"), id, events, instant, instant);
  }
}
