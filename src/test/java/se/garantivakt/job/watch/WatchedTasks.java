package se.garantivakt.job.watch;

import java.util.ArrayList;
import java.util.List;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.state.KeyGroupRangeAssignment;
import org.apache.flink.streaming.util.AbstractStreamOperatorTestHarness;
import se.garantivakt.event.LoggedEvent;
import se.garantivakt.job.output.OutputRecord;
import se.garantivakt.job.settings.RunSettings;

/** Several tasks of {@link WatchGuarantees} side by side, each with the keys that fall to it. */
final class WatchedTasks implements AutoCloseable {
  private static final int MAX = RunSettings.MAX_PARALLELISM;

  private final List<WatchedTask> tasks = new ArrayList<>();

  static WatchedTasks start(Watch watch, int count) throws Exception {
    return from(watch, null, count, count);
  }

  /** Goes on, with another number of tasks, from where others stopped; they are closed. */
  static WatchedTasks rescaled(Watch watch, WatchedTasks others, int count) throws Exception {
    List<OperatorSubtaskState> parts = new ArrayList<>();
    for (WatchedTask task : others.tasks) {
      parts.add(task.snapshot());
    }
    int before = others.tasks.size();
    others.close();
    OperatorSubtaskState whole =
        AbstractStreamOperatorTestHarness.repackageState(
            parts.toArray(OperatorSubtaskState[]::new));
    return from(watch, whole, before, count);
  }

  private static WatchedTasks from(Watch watch, OperatorSubtaskState whole, int before, int count)
      throws Exception {
    WatchedTasks all = new WatchedTasks();
    for (int i = 0; i < count; i++) {
      OperatorSubtaskState part =
          whole == null
              ? null
              : AbstractStreamOperatorTestHarness.repartitionOperatorState(
                  whole, MAX, before, count, i);
      all.tasks.add(WatchedTask.restore(watch, part, count, i));
    }
    return all;
  }

  void hear(LoggedEvent event) throws Exception {
    String key = event.event().common().episodeId();
    int index = KeyGroupRangeAssignment.assignKeyToParallelOperator(key, MAX, tasks.size());
    tasks.get(index).hear(event);
  }

  void time(long watermark) throws Exception {
    for (WatchedTask task : tasks) {
      task.time(watermark);
    }
  }

  List<OutputRecord> records() {
    return tasks.stream().flatMap(task -> task.records().stream()).toList();
  }

  long openClocks() {
    return tasks.stream().mapToLong(WatchedTask::openClocks).sum();
  }

  long timersWaiting() {
    return tasks.stream().mapToLong(WatchedTask::timersWaiting).sum();
  }

  int timers() throws Exception {
    int timers = 0;
    for (WatchedTask task : tasks) {
      timers += task.timers();
    }
    return timers;
  }

  int entries() throws Exception {
    int entries = 0;
    for (WatchedTask task : tasks) {
      entries += task.entries();
    }
    return entries;
  }

  /** In how many tasks there is any state. */
  int busy() throws Exception {
    int busy = 0;
    for (WatchedTask task : tasks) {
      busy += task.entries() > 0 ? 1 : 0;
    }
    return busy;
  }

  @Override
  public void close() throws Exception {
    for (WatchedTask task : tasks) {
      task.close();
    }
  }
}
