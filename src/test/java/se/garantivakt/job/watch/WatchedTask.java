package se.garantivakt.job.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.Histogram;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.jobgraph.OperatorID;
import org.apache.flink.runtime.metrics.groups.InternalOperatorMetricGroup;
import org.apache.flink.runtime.metrics.groups.TaskMetricGroup;
import org.apache.flink.runtime.metrics.util.InterceptingOperatorMetricGroup;
import org.apache.flink.runtime.metrics.util.InterceptingTaskMetricGroup;
import org.apache.flink.runtime.operators.testutils.MockEnvironmentBuilder;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import se.garantivakt.engine.Story;
import se.garantivakt.event.LoggedEvent;
import se.garantivakt.job.output.OutputRecord;
import se.garantivakt.job.output.OutputRecordSerializer;
import se.garantivakt.job.settings.RunSettings;
import se.garantivakt.job.state.States;

/** One task of {@link WatchGuarantees} in Flink's harness, told stories in lines. */
public final class WatchedTask implements AutoCloseable {
  private final KeyedOneInputStreamOperatorTestHarness<String, LoggedEvent, OutputRecord> harness;
  private final InterceptingOperatorMetricGroup metrics = new InterceptingOperatorMetricGroup();
  private final List<OutputRecord> records = new ArrayList<>();
  private int lines;
  private long checkpoint;

  private WatchedTask(Watch watch, OperatorSubtaskState from, int tasks, int index)
      throws Exception {
    harness =
        new KeyedOneInputStreamOperatorTestHarness<>(
            watch.operator(),
            event -> event.event().common().episodeId(),
            Types.STRING,
            new MockEnvironmentBuilder()
                .setMaxParallelism(RunSettings.MAX_PARALLELISM)
                .setParallelism(tasks)
                .setSubtaskIndex(index)
                .setMetricGroup(task())
                .build());
    harness.setStateBackend(watch.backend());
    harness.getExecutionConfig().enableObjectReuse();
    harness.setup(OutputRecordSerializer.TYPE.createSerializer(null));
    if (from != null) {
      harness.initializeState(from);
    }
    harness.open();
  }

  /** The only task, without state. */
  public static WatchedTask start(Watch watch) throws Exception {
    return new WatchedTask(watch, null, 1, 0);
  }

  /** The only task, going on from state. */
  public static WatchedTask restore(Watch watch, OperatorSubtaskState state) throws Exception {
    return new WatchedTask(watch, state, 1, 0);
  }

  /** One of several tasks, with its part of the state. */
  static WatchedTask restore(Watch watch, OperatorSubtaskState part, int tasks, int index)
      throws Exception {
    return new WatchedTask(watch, part, tasks, index);
  }

  /** Hears lines as {@link Story} has them; the watermark stays where it is. */
  public WatchedTask hear(String... told) throws Exception {
    for (String line : told) {
      hear(Story.event(line, ++lines));
    }
    return this;
  }

  public WatchedTask hear(LoggedEvent event) throws Exception {
    harness.processElement(event, event.position().loggedAt());
    return this;
  }

  /** Hears lines, the watermark just before each. */
  public WatchedTask tell(String... told) throws Exception {
    for (String line : told) {
      LoggedEvent event = Story.event(line, ++lines);
      time(event.position().loggedAt() - 1);
      hear(event);
    }
    return this;
  }

  /** The same, with the place that a line has in a longer story. */
  WatchedTask tell(int place, String line) throws Exception {
    lines = place;
    return tell(line);
  }

  /** Moves the watermark; to noon of a plain date. */
  public WatchedTask time(String instant) throws Exception {
    return time(Story.at(instant).toEpochMilli());
  }

  public WatchedTask time(long watermark) throws Exception {
    harness.processWatermark(watermark);
    return this;
  }

  /** The input ends. */
  WatchedTask end() throws Exception {
    return time(Long.MAX_VALUE);
  }

  public OperatorSubtaskState snapshot() throws Exception {
    harness.prepareSnapshotPreBarrier(checkpoint + 1);
    return harness.snapshot(++checkpoint, checkpoint);
  }

  /** All that was said so far. */
  public List<OutputRecord> records() {
    records.addAll(harness.extractOutputValues());
    harness.getOutput().clear();
    return records;
  }

  /** What was said since this was last asked, or {@link #records}. */
  public List<OutputRecord> news() {
    int known = records.size();
    return List.copyOf(records().subList(known, records.size()));
  }

  /** How many timers a checkpoint would hold. */
  int timers() throws Exception {
    harness.prepareSnapshotPreBarrier(checkpoint + 1);
    return harness.numEventTimeTimers();
  }

  /** How many episodes a checkpoint would hold any state of. */
  int entries() throws Exception {
    harness.prepareSnapshotPreBarrier(checkpoint + 1);
    return (int)
        harness
            .getOperator()
            .getKeyedStateBackend()
            .getKeys(States.episode().getName(), VoidNamespace.INSTANCE)
            .count();
  }

  /** What the task says in its metric. */
  long openClocks() {
    return (Long) ((Gauge<?>) metrics.get("openClocks")).getValue();
  }

  /** What the task says in its metric. */
  long timersWaiting() {
    return (Long) ((Gauge<?>) metrics.get("timersWaiting")).getValue();
  }

  long count(String counter) {
    return ((Counter) metrics.get(counter)).getCount();
  }

  Histogram timerLateness() {
    return (Histogram) metrics.get("timerLatenessMs");
  }

  private TaskMetricGroup task() {
    return new InterceptingTaskMetricGroup() {
      @Override
      public InternalOperatorMetricGroup getOrAddOperator(
          OperatorID id, String name, Map<String, String> variables) {
        return metrics;
      }
    };
  }

  @Override
  public void close() throws Exception {
    harness.close();
  }
}
