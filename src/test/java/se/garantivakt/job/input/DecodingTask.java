package se.garantivakt.job.input;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.apache.flink.streaming.util.ProcessFunctionTestHarnesses;
import se.garantivakt.engine.Story;
import se.garantivakt.event.LoggedEvent;
import se.garantivakt.job.ClockByHand;
import se.garantivakt.job.output.OutputRecord;
import se.garantivakt.job.settings.JobSettings;
import se.garantivakt.job.settings.SettingsLoader;
import se.garantivakt.schema.Schemas;

/**
 * One task of {@link DecodeEvents} in Flink's harness, by the default settings, episodes left out.
 */
final class DecodingTask implements AutoCloseable {
  static final String NOW = "2026-03-05T12:00:00+01:00";
  static final long TIME = Story.at("2026-03-05T10:00:00+01:00").toEpochMilli();

  private final OneInputStreamOperatorTestHarness<RawRecord, LoggedEvent> harness;

  DecodingTask() throws Exception {
    JobSettings settings =
        new SettingsLoader(Map.of())
            .load(Optional.empty(), List.of("input.leave-out=1c55d9b826e8dfa9,2cba9d25c1eaf7f3"))
            .job();
    DecodeEvents decode =
        new DecodeEvents(
            settings.input().limits(ZoneId.of("Europe/Stockholm")),
            settings.input(),
            settings.time(),
            ClockByHand.at(NOW));
    harness = ProcessFunctionTestHarnesses.forProcessFunction(decode);
  }

  /** A record of decisions. */
  static RawRecord record(byte[] value) {
    return record("care.decision", TIME, "E".getBytes(UTF_8), value, List.of());
  }

  static RawRecord record(
      String topic, long time, byte[] key, byte[] value, List<RawRecord.RawHeader> headers) {
    return new RawRecord(topic, 3, 42, time, key, value, headers);
  }

  /** A sound decision, as text. */
  static String sound() {
    return Story.json("2026-03-05 decision.treatment kind=treatment", 1).toString();
  }

  DecodingTask hear(RawRecord record) throws Exception {
    harness.processElement(record, record.time());
    return this;
  }

  List<LoggedEvent> events() {
    return harness.extractOutputValues();
  }

  List<OutputRecord> rejected() {
    var side = harness.getSideOutput(DecodeEvents.REJECTED);
    return side == null ? List.of() : side.stream().map(r -> r.getValue()).toList();
  }

  /** The only rejection, as its topic has it; it holds against its schema. */
  JsonNode rejection() {
    JsonNode json = Schemas.json(new String(rejected().get(0).value(), UTF_8));
    List<String> errors = Schemas.errors("event.rejected", json);
    if (rejected().size() != 1 || !events().isEmpty() || !errors.isEmpty()) {
      throw new AssertionError(rejected().size() + " rejections of one record; " + errors);
    }
    return json;
  }

  @Override
  public void close() throws Exception {
    harness.close();
  }
}
