package se.garantivakt.engine.compact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.garantivakt.engine.Fact;
import se.garantivakt.engine.LocalDays;
import se.garantivakt.engine.TypicalEpisode;
import se.garantivakt.event.Action;
import se.garantivakt.event.Channel;
import se.garantivakt.event.Common;
import se.garantivakt.event.Contact;
import se.garantivakt.event.Event;
import se.garantivakt.event.EventType;
import se.garantivakt.event.LogPosition;
import se.garantivakt.event.LoggedEvent;
import se.garantivakt.event.Moment;

class CompactFactsTest {
  private static final int MOST_BYTES_AN_EVENT = 45;

  private final LocalDays days = new LocalDays(ZoneId.of("Europe/Stockholm"));

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2, 3, 100, 511})
  void a_typical_episode_takes_at_most_45_bytes_an_event(long seed) {
    List<Fact> facts = facts(TypicalEpisode.events(seed));

    assertThat(CompactFacts.write(facts)).hasSizeLessThanOrEqualTo(8 * MOST_BYTES_AN_EVENT);
  }

  @Test
  void no_facts_are_facts_too() {
    assertThat(CompactFacts.read(CompactFacts.write(List.of()), "E1", days)).isEmpty();
  }

  @Test
  void the_episode_is_told_by_its_key() {
    byte[] bytes = CompactFacts.write(List.of(fact("E1", Action.CONTACT_SOUGHT)));

    assertThat(CompactFacts.read(bytes, "E2", days))
        .containsExactly(fact("E2", Action.CONTACT_SOUGHT));
  }

  @Test
  void bytes_of_the_first_version_are_read_for_ever() throws IOException {
    List<Fact> facts = CompactFacts.read(golden(), "E1", days);

    assertThat(facts.stream().map(CompactFactsTest::inAscii))
        .containsExactlyElementsOf(resource("compact-facts-v1.txt").lines().toList());
    assertThat(facts.stream().map(f -> f.event().action())).containsExactly(Action.values());
  }

  @Test
  void what_is_written_today_is_the_first_version() throws IOException {
    List<Fact> facts = CompactFacts.read(golden(), "E1", days);

    assertThat(CompactFacts.write(facts)).isEqualTo(golden());
  }

  @Test
  void an_unknown_version_is_named_beside_the_known() {
    assertThatThrownBy(() -> CompactFacts.read(new byte[] {9, 0}, "E1", days))
        .isInstanceOf(CompactFormatException.class)
        .hasMessageContaining("version 9")
        .hasMessageContaining("reads version 1");
  }

  @Test
  void bytes_after_the_last_event_are_refused() {
    byte[] bytes = CompactFacts.write(List.of(fact("E1", Action.CONTACT_SOUGHT)));

    assertThatThrownBy(() -> CompactFacts.read(Arrays.copyOf(bytes, bytes.length + 1), "E1", days))
        .isInstanceOf(CompactFormatException.class)
        .hasMessageContaining("after its end");
  }

  @Test
  void a_count_of_more_events_than_bytes_makes_no_room_for_them() {
    byte[] promise = {1, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF, 0x07};

    assertThatThrownBy(() -> CompactFacts.read(promise, "E1", days))
        .isInstanceOf(CompactFormatException.class);
  }

  @Test
  void facts_of_two_episodes_are_refused() {
    List<Fact> mixed =
        List.of(fact("E1", Action.CONTACT_SOUGHT), fact("E2", Action.CONTACT_ANSWERED));

    assertThatThrownBy(() -> CompactFacts.write(mixed))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("one episode");
  }

  @Test
  void an_action_of_another_type_is_refused() {
    List<Fact> wrong = List.of(fact("E1", Action.VISIT_MISSED), fact("E1", Action.CONTACT_VOIDED));

    for (Fact fact : wrong) {
      assertThatThrownBy(() -> CompactFacts.write(List.of(fact)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("action");
    }
  }

  @Test
  void every_word_of_the_contract_has_a_code() {
    Stream.of(
            CompactCodes.TOPIC,
            CompactCodes.ACTION,
            CompactCodes.CARE_LEVEL,
            CompactCodes.ANSWER,
            CompactCodes.PROBLEM,
            CompactCodes.CHANNEL,
            CompactCodes.ORIGIN,
            CompactCodes.REFERRAL_REASON,
            CompactCodes.ARRANGED_BY,
            CompactCodes.CLOSING_REASON,
            CompactCodes.ABOUT,
            CompactCodes.EXEMPTION_CODE,
            CompactCodes.PURPOSE,
            CompactCodes.MODE,
            CompactCodes.BY,
            CompactCodes.STATE,
            CompactCodes.PAUSE)
        .map(CompactCodes::words)
        .forEach(
            words ->
                assertThat((Object[]) words.get(0).getDeclaringClass().getEnumConstants())
                    .containsExactlyInAnyOrderElementsOf(List.copyOf(words)));
  }

  private Fact fact(String episodeId, Action action) {
    Instant at = Instant.parse("2026-03-05T08:12:00Z");
    Common common = Common.required("e1", episodeId, "p1", new Moment.At(at), "SE2321000016-1A01");
    Event event = new Contact(common, action, Channel.PHONE);
    LogPosition position = new LogPosition(at.toEpochMilli(), EventType.CONTACT, 0, 1);
    return Fact.of(new LoggedEvent(event, position), days);
  }

  private List<Fact> facts(List<LoggedEvent> events) {
    return events.stream().map(event -> Fact.of(event, days)).toList();
  }

  private static byte[] golden() throws IOException {
    return HexFormat.of().parseHex(resource("compact-facts-v1.hex").replaceAll("\\s", ""));
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = CompactFactsTest.class.getResourceAsStream("/engine/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
    }
  }

  private static String inAscii(Fact fact) {
    StringBuilder text = new StringBuilder();
    fact.toString()
        .chars()
        .forEach(
            c -> text.append(c >= ' ' && c <= '~' ? "" + (char) c : String.format("\\u%04x", c)));
    return text.toString();
  }
}
