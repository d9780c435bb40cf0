package se.garantivakt.job.input;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Base64;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.garantivakt.engine.Story;
import se.garantivakt.event.LogPosition;
import se.garantivakt.event.LoggedEvent;
import se.garantivakt.event.RejectionReason;

/** Every record leaves by exactly one of two ways, whatever it holds. */
class DecodeEventsTest {
  private static final int FIVE_MINUTES = 300_000;

  /** One for each reason that lies in the value. */
  private static final Map<RejectionReason, String> POISON =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry(RejectionReason.OVERSIZED, " ".repeat(65_537)),
              Map.entry(RejectionReason.NOT_JSON, "care!"),
              Map.entry(RejectionReason.NOT_AN_OBJECT, "[]"),
              Map.entry(RejectionReason.DUPLICATE_KEY, "{\"a\": 1, \"a\": 2}"),
              Map.entry(RejectionReason.PERSONAL_NUMBER, sound("\"P\"", "\"19121212-1212\"")),
              Map.entry(RejectionReason.MISSING_FIELD, sound("patientId", "nobody")),
              Map.entry(RejectionReason.ILL_TYPED_FIELD, sound("\"P\"", "[1]")),
              Map.entry(RejectionReason.UNKNOWN_TYPE, sound("\"decision\"", "\"payment\"")),
              Map.entry(
                  RejectionReason.UNKNOWN_ACTION,
                  sound("\"action\":\"treatment\"", "\"action\":\"regret\"")),
              Map.entry(RejectionReason.WRONG_TOPIC, sound("\"decision\"", "\"visit\"")),
              Map.entry(RejectionReason.UNKNOWN_VALUE, sound("specialised", "magical")),
              Map.entry(RejectionReason.LEFT_OUT, sound("\"E\"", "\"LEFT\"")),
              Map.entry(
                  RejectionReason.UNREADABLE_TIME,
                  sound("\"occurredAt\":\"2026-03-05\"", "\"occurredAt\":\"lately\"")),
              Map.entry(
                  RejectionReason.IMPOSSIBLE_TIME,
                  sound("\"occurredAt\":\"2026-03-05\"", "\"occurredAt\":\"1899-12-31\""))));

  private DecodingTask task;

  @BeforeEach
  void start() throws Exception {
    task = new DecodingTask();
  }

  @AfterEach
  void stop() throws Exception {
    task.close();
  }

  @ParameterizedTest
  @EnumSource(RejectionReason.class)
  void every_kind_of_poison_is_rejected_with_its_reason_and_its_bytes(RejectionReason reason)
      throws Exception {
    byte[] value = POISON.getOrDefault(reason, DecodingTask.sound()).getBytes(UTF_8);
    long ahead = reason == RejectionReason.LOG_TIME_AHEAD ? 24L * 3_600_000 : 0;
    RawRecord record =
        DecodingTask.record(
            "care.decision", DecodingTask.TIME + ahead, "E".getBytes(UTF_8), value, List.of());
    JsonNode said = task.hear(record).rejection();
    assertThat(said.get("reason").asText()).isEqualTo(reason.name());
    assertThat(said.get("topic").asText()).isEqualTo("care.decision");
    assertThat(said.get("partition").asInt()).isEqualTo(3);
    assertThat(said.get("offset").asInt()).isEqualTo(42);
    if (reason != RejectionReason.PERSONAL_NUMBER) {
      assertThat(Base64.getDecoder().decode(said.get("bytes").asText())).isEqualTo(value);
      assertThat(task.rejected().get(0).key()).isEqualTo(record.key());
    }
  }

  @Test
  void no_reason_is_without_its_poison() {
    assertThat(POISON.keySet())
        .isEqualTo(EnumSet.complementOf(EnumSet.of(RejectionReason.LOG_TIME_AHEAD)));
  }

  @Test
  void a_sound_record_leaves_as_an_event_of_its_place_in_the_log() throws Exception {
    byte[] value = DecodingTask.sound().getBytes(UTF_8);
    List<LoggedEvent> events = task.hear(DecodingTask.record(value)).events();
    assertThat(events).hasSize(1);
    LogPosition position = events.get(0).position();
    assertThat(position.loggedAt()).isEqualTo(DecodingTask.TIME);
    assertThat(position.partition()).isEqualTo(3);
    assertThat(position.offset()).isEqualTo(42);
    assertThat(task.rejected()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1})
  void a_record_is_ahead_from_the_first_millisecond_after_five_minutes(long over) throws Exception {
    long now = Story.at(DecodingTask.NOW).toEpochMilli();
    byte[] value = DecodingTask.sound().getBytes(UTF_8);
    task.hear(
        DecodingTask.record("care.decision", now + FIVE_MINUTES + over, null, value, List.of()));
    assertThat(task.events()).hasSize(1 - (int) over);
    assertThat(task.rejected()).hasSize((int) over);
  }

  @Test
  void a_record_without_value_key_or_time_is_rejected_like_any_other() throws Exception {
    JsonNode said =
        task.hear(DecodingTask.record("care.visit", -1, null, null, List.of())).rejection();
    assertThat(said.get("reason").asText()).isEqualTo("NOT_JSON");
    assertThat(said.get("bytes").isNull()).isTrue();
    assertThat(task.rejected().get(0).key()).isNull();
  }

  /** A savepoint remembers the partitions of a topic that the settings no longer name. */
  @Test
  void a_record_of_a_topic_that_is_read_no_longer_is_rejected() throws Exception {
    byte[] value = DecodingTask.sound().getBytes(UTF_8);
    task.hear(DecodingTask.record("old.decision", DecodingTask.TIME, null, value, List.of()));
    assertThat(task.rejection().get("reason").asText()).isEqualTo("WRONG_TOPIC");
    assertThat(task.rejection().get("message").asText()).contains("none of input.topics");
  }

  /** More would be refused by the producer for ever, and the job with it. */
  @ParameterizedTest
  @CsvSource({"700000, 10", "0, 60000", "600000, 30000"})
  void what_no_log_would_take_is_left_out_and_told_by_where_it_lies(int bytes, int headers)
      throws Exception {
    RawRecord.RawHeader header = new RawRecord.RawHeader("\u0001", null);
    byte[] key = new byte[RejectedRecords.MOST_KEY + 1];
    RawRecord record =
        DecodingTask.record(
            "care.visit", 0, key, new byte[bytes], Collections.nCopies(headers, header));
    JsonNode said = task.hear(record).rejection();
    assertThat(said.get("truncated").booleanValue()).isTrue();
    assertThat(said.get("headers")).isEmpty();
    assertThat(said.get("bytes").isNull()).isEqualTo(bytes > 690_000);
    assertThat(said.get("offset").asInt()).isEqualTo(42);
    assertThat(task.rejected().get(0).key()).isNull();
    assertThat(task.rejected().get(0).value().length).isLessThan(1_000_000);
  }

  private static String sound(String instead, String of) {
    String sound = DecodingTask.sound();
    if (!sound.contains(instead)) {
      throw new IllegalArgumentException(sound + " has no " + instead);
    }
    return sound.replace(instead, of);
  }
}
