package se.garantivakt.job.clinic;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.state.KeyGroupRangeAssignment;
import org.apache.flink.runtime.state.hashmap.HashMapStateBackend;
import org.apache.flink.state.rocksdb.EmbeddedRocksDBStateBackend;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import se.garantivakt.engine.Counted;
import se.garantivakt.job.ClockByHand;
import se.garantivakt.job.output.OutputRecord;
import se.garantivakt.job.output.OutputRecordSerializer;
import se.garantivakt.job.settings.AccessibilitySettings;
import se.garantivakt.job.settings.Ending;
import se.garantivakt.job.settings.RunSettings;
import se.garantivakt.job.state.PlacedChanges;
import se.garantivakt.rules.file.RuleSource;

/** One task of {@link MeasureAccessibility} in Flink's harness. */
final class MeasuredTask implements AutoCloseable {
  private static final Duration HISTORICAL_AFTER = Duration.ofMinutes(10);

  private final KeyedOneInputStreamOperatorTestHarness<String, PlacedChanges, OutputRecord> harness;
  private final List<OutputRecord> rows = new ArrayList<>();
  private long checkpoint;
  private long heard;

  private MeasuredTask(
      RuleSource rules,
      Ending until,
      ClockByHand clock,
      boolean rocks,
      OperatorSubtaskState from,
      int tasks,
      int index)
      throws Exception {
    MeasureParameters parameters =
        new MeasureParameters(
            rules, new AccessibilitySettings(Duration.ofMinutes(5), 13), HISTORICAL_AFTER, until);
    harness =
        new KeyedOneInputStreamOperatorTestHarness<>(
            new KeyedProcessOperator<>(new MeasureAccessibility(parameters, clock)),
            PlacedChanges::place,
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

  static MeasuredTask start(RuleSource rules, ClockByHand clock) throws Exception {
    return new MeasuredTask(rules, new Ending.Never(), clock, false, null, 1, 0);
  }

  static MeasuredTask startOnDisk(RuleSource rules, ClockByHand clock) throws Exception {
    return new MeasuredTask(rules, new Ending.Never(), clock, true, null, 1, 0);
  }

  static MeasuredTask restore(
      RuleSource rules, ClockByHand clock, OperatorSubtaskState from, int tasks, int index)
      throws Exception {
    return new MeasuredTask(rules, new Ending.Never(), clock, true, from, tasks, index);
  }

  /** Which of so many tasks holds a place. */
  static int taskOf(String place, int tasks) {
    return KeyGroupRangeAssignment.assignKeyToParallelOperator(
        place, RunSettings.MAX_PARALLELISM, tasks);
  }

  MeasuredTask hear(Counted... counted) throws Exception {
    for (Counted one : counted) {
      take(Counts.placed(one, heard));
    }
    return this;
  }

  void take(PlacedChanges changes) throws Exception {
    harness.processElement(changes, 0);
  }

  MeasuredTask time(long watermark) throws Exception {
    heard = watermark;
    harness.processWatermark(watermark);
    return this;
  }

  OperatorSubtaskState snapshot() throws Exception {
    return harness.snapshot(++checkpoint, checkpoint);
  }

  /** What was said since this was last asked. */
  List<OutputRecord> news() {
    List<OutputRecord> news = new ArrayList<>(harness.extractOutputValues());
    harness.getOutput().clear();
    rows.addAll(news);
    return news;
  }

  /** All that was said so far. */
  List<OutputRecord> rows() {
    news();
    return rows;
  }

  /** What the region was told. */
  List<PlacedChanges> region() {
    var told = harness.getSideOutput(MeasureAccessibility.REGION);
    return told == null ? List.of() : told.stream().map(StreamRecord::getValue).toList();
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
