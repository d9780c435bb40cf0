package se.garantivakt.event.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.garantivakt.event.Action;
import se.garantivakt.event.DecoderLimits;
import se.garantivakt.event.EventDecoder;
import se.garantivakt.event.EventType;
import se.garantivakt.event.LogPosition;
import se.garantivakt.event.LoggedEvent;
import se.garantivakt.event.Rejection;
import se.garantivakt.event.RejectionReason;

class ArchiveDecoderTest {

  private static final ArchiveDecoder DECODER =
      new ArchiveDecoder(new EventDecoder(DecoderLimits.defaults()));

  private static ArchiveEntry decode(ArchiveDecoder decoder, String more) {
    String json =
        "{'eventId':'e','episodeId':'ep','patientId':'p','clinicId':'c','type':'visit',"
            + "'action':'missed'"
            + more
            + "}";
    byte[] value = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    return decoder.decode(new ArchivedRecord(value, "a.jsonl", 17));
  }

  private static LogPosition position(String more) {
    return heard(decode(DECODER, more)).position();
  }

  private static LoggedEvent heard(ArchiveEntry entry) {
    if (entry instanceof ArchiveEntry.Heard heard) {
      return heard.event();
    }
    throw new AssertionError(entry.toString());
  }

  private static Rejection refused(ArchiveEntry entry) {
    if (entry instanceof ArchiveEntry.Unreadable unreadable) {
      assertThat(unreadable.file()).isEqualTo("a.jsonl");
      assertThat(unreadable.line()).isEqualTo(17);
      return unreadable.rejection();
    }
    throw new AssertionError(entry.toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        ",'occurredAt':'2026-03-05','recordedAt':'2026-03-05T10:00:00Z','loggedAt':'2026-03-05T10:00:01.2345Z'"
            + " | 2026-03-05T10:00:01.234Z",
        ",'occurredAt':'2026-03-05','recordedAt':'2026-03-05T10:00:00Z','loggedAt':null |"
            + " 2026-03-05T10:00:00Z",
        ",'occurredAt':'2026-03-05T08:00:00.9999Z' | 2026-03-05T08:00:00.999Z",
        ",'occurredAt':'2026-03-05' | 2026-03-04T23:00:00Z",
      })
  void known_is_the_log_else_the_recording_else_the_happening(String times, Instant known) {
    assertThat(Instant.ofEpochMilli(position(times).loggedAt())).isEqualTo(known);
  }

  @Test
  void a_plain_date_may_be_read_in_another_zone() {
    ArchiveDecoder aruba =
        new ArchiveDecoder(
            new EventDecoder(DecoderLimits.defaults().in(ZoneId.of("America/Aruba"))));
    LoggedEvent event = heard(decode(aruba, ",'occurredAt':'2026-03-05'"));
    assertThat(Instant.ofEpochMilli(event.position().loggedAt())).isEqualTo("2026-03-05T04:00:00Z");
  }

  @Test
  void the_place_is_that_of_the_line_else_of_the_file() {
    assertThat(position(",'occurredAt':'2026-03-05'"))
        .isEqualTo(new LogPosition(1772665200000L, EventType.VISIT, 0, 17));
    assertThat(position(",'occurredAt':'2026-03-05','topic':'care.visit','partition':3,'offset':0"))
        .isEqualTo(new LogPosition(1772665200000L, EventType.VISIT, 3, 0));
    assertThat(position(",'occurredAt':'2026-03-05','topic':'other'").topic())
        .isEqualTo(EventType.VISIT);
  }

  @Test
  void an_event_that_lay_in_the_wrong_topic_is_refused_as_it_was_there() {
    Rejection rejection =
        refused(decode(DECODER, ",'occurredAt':'2026-03-05','topic':'care.contact'"));
    assertThat(rejection.reason()).isEqualTo(RejectionReason.WRONG_TOPIC);
    ArchiveDecoder named =
        new ArchiveDecoder(
            new EventDecoder(DecoderLimits.defaults()), Map.of("in.contact", EventType.CONTACT));
    assertThat(refused(decode(named, ",'occurredAt':'2026-03-05','topic':'in.contact'")).reason())
        .isEqualTo(RejectionReason.WRONG_TOPIC);
    assertThat(heard(decode(named, ",'occurredAt':'2026-03-05','topic':'care.contact'")).event())
        .returns(Action.VISIT_MISSED, event -> event.action());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "loggedAt | 17 | ILL_TYPED_FIELD",
        "loggedAt | '2026-03-05' | UNREADABLE_TIME",
        "loggedAt | '1899-03-05T00:00:00Z' | IMPOSSIBLE_TIME",
        "partition | -1 | ILL_TYPED_FIELD",
        "partition | 2147483648 | ILL_TYPED_FIELD",
        "partition | '1' | ILL_TYPED_FIELD",
        "offset | 1.5 | ILL_TYPED_FIELD",
        "offset | 9223372036854775808 | ILL_TYPED_FIELD",
        "topic | 1 | ILL_TYPED_FIELD",
      })
  void a_bad_place_in_the_log_is_refused_by_its_field(
      String field, String value, RejectionReason reason) {
    Rejection rejection =
        refused(decode(DECODER, ",'occurredAt':'2026-03-05','%s':%s".formatted(field, value)));
    assertThat(rejection.field()).contains(field);
    assertThat(rejection.reason()).isEqualTo(reason);
  }

  @Test
  void without_any_time_occurred_at_is_missing() {
    Rejection rejection = refused(decode(DECODER, ""));
    assertThat(rejection.reason()).isEqualTo(RejectionReason.MISSING_FIELD);
    assertThat(rejection.field()).contains("occurredAt");
  }

  @Test
  void a_log_that_took_it_long_before_it_happened_is_impossible() {
    Rejection rejection =
        refused(decode(DECODER, ",'occurredAt':'2026-03-07','loggedAt':'2026-03-05T00:00:00Z'"));
    assertThat(rejection.reason()).isEqualTo(RejectionReason.IMPOSSIBLE_TIME);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no", "[]", "{}", "191212121212"})
  void whatever_a_line_holds_it_is_decided(String text) {
    byte[] value = text.getBytes(StandardCharsets.UTF_8);
    Rejection rejection = refused(DECODER.decode(new ArchivedRecord(value, "a.jsonl", 17)));
    assertThat(rejection.personal()).isEqualTo(text.startsWith("19"));
  }
}
