package se.garantivakt.job.clinic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.state.hashmap.HashMapStateBackend;
import org.apache.flink.state.rocksdb.EmbeddedRocksDBStateBackend;
import org.apache.flink.streaming.api.operators.co.KeyedCoProcessOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import se.garantivakt.engine.Unbooked;
import se.garantivakt.job.ClockByHand;
import se.garantivakt.job.output.OutputRecord;
import se.garantivakt.job.output.OutputRecordSerializer;
import se.garantivakt.job.settings.AccessibilitySettings;
import se.garantivakt.job.settings.Ending;
import se.garantivakt.job.settings.RunSettings;
import se.garantivakt.job.state.PlaceKey;
import se.garantivakt.job.state.PlacedForecast;
import se.garantivakt.rules.file.RuleSource;

/** One task of {@link ForeseeBreaches} in Flink's harness. */
final class ForeseeingTask implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final KeyedTwoInputStreamOperatorTestHarness<
          String, PlacedForecast, Unbooked, OutputRecord>
      harness;
  private long checkpoint;

  private ForeseeingTask(
      RuleSource rules,
      ClockByHand clock,
      boolean rocks,
      OperatorSubtaskState from,
      int tasks,
      int index)
      throws Exception {
    MeasureParameters parameters =
        new MeasureParameters(
            rules,
            new AccessibilitySettings(Duration.ofMinutes(5), 13),
            Duration.ofMinutes(10),
            new Ending.Never());
    harness =
        new KeyedTwoInputStreamOperatorTestHarness<>(
            new KeyedCoProcessOperator<>(new ForeseeBreaches(parameters, Map.of(), clock)),
            PlacedForecast::place,
            PlaceKey::of,
            Types.STRING,
            RunSettings.MAX_PARALLELISM,
            tasks,
            index);
    harness.setStateBackend(
        rocks ? new EmbeddedRocksDBStateBackend(false) : new HashMapStateBackend());
    harness.setup(OutputRecordSerializer.TYPE.createSerializer(null));
    if (from != null) {
      harness.initializeState(from);
    }
    harness.open();
  }

  static ForeseeingTask start(RuleSource rules, ClockByHand clock) throws Exception {
    return new ForeseeingTask(rules, clock, false, null, 1, 0);
  }

  static ForeseeingTask startOnDisk(RuleSource rules, ClockByHand clock) throws Exception {
    return new ForeseeingTask(rules, clock, true, null, 1, 0);
  }

  static ForeseeingTask restore(
      RuleSource rules, ClockByHand clock, OperatorSubtaskState from, int tasks, int index)
      throws Exception {
    return new ForeseeingTask(rules, clock, true, from, tasks, index);
  }

  ForeseeingTask hear(Unbooked... said) throws Exception {
    for (Unbooked one : said) {
      harness.processElement2(new StreamRecord<>(one));
    }
    return this;
  }

  ForeseeingTask forecast(PlacedForecast forecast) throws Exception {
    harness.processElement1(new StreamRecord<>(forecast));
    return this;
  }

  ForeseeingTask time(long watermark) throws Exception {
    harness.processBothWatermarks(new Watermark(watermark));
    return this;
  }

  OperatorSubtaskState snapshot() throws Exception {
    return harness.snapshot(++checkpoint, checkpoint);
  }

  /** What was said since this was last asked: kind, clock and local time, and if late. */
  List<String> news() throws Exception {
    List<String> news = new ArrayList<>();
    for (OutputRecord record : harness.extractOutputValues()) {
      JsonNode alert = JSON.readTree(record.value());
      String late = alert.get("historical").asBoolean() ? " historical" : "";
      news.add(
          String.join(
                  " ",
                  alert.get("kind").asText(),
                  alert.get("clockId").asText(),
                  alert.get("at").asText())
              + late);
    }
    harness.getOutput().clear();
    return news;
  }

  int timers() {
    return harness.numEventTimeTimers();
  }

  int entries() {
    return harness.numKeyedStateEntries();
  }

  @Override
  public void close() throws Exception {
    harness.close();
  }
}
