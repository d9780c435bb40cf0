package se.garantivakt.job;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The processor time of the tasks that watch guarantees: what the work costs, however many others
 * share the machine.
 */
final class TaskTime {
  private static final String TASK = "watch guarantees";

  private TaskTime() {}

  /** Of all their threads so far, seconds. */
  static double seconds() {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    return Stream.of(threads.getThreadInfo(threads.getAllThreadIds()))
            .filter(Objects::nonNull)
            .filter(thread -> thread.getThreadName().startsWith(TASK))
            .mapToLong(ThreadInfo::getThreadId)
            .map(threads::getThreadCpuTime)
            .sum()
        / 1e9;
  }

  /** Of the machine, as its system tells it: the average of one minute. */
  static double load() {
    return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
  }
}
