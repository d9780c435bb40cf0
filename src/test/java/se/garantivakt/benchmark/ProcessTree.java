package se.garantivakt.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/**
 * What a process and all that it started have taken, as the operating system counts it at a look.
 *
 * @param cpuSeconds of processor time, with what ended before among what they started
 * @param memory bytes, the sum of what each that lives had in memory at most: memory that they
 *     share counts for each that touched it
 */
record ProcessTree(double cpuSeconds, long memory) {
  private static final String PEAK = "VmHWM:";
  private static final double TICKS = 100; // a second, on every Linux

  /** As of now; of what has ended, nothing. */
  static ProcessTree of(ProcessHandle root) {
    // parents first: a child that ends meanwhile is then missed, not counted twice
    try (Stream<ProcessHandle> all = Stream.concat(Stream.of(root), root.descendants()).sorted()) {
      return all.map(ProcessTree::one).reduce(new ProcessTree(0, 0), ProcessTree::and);
    }
  }

  /** The largest seen of both. */
  ProcessTree orMore(ProcessTree other) {
    return new ProcessTree(Math.max(cpuSeconds, other.cpuSeconds), Math.max(memory, other.memory));
  }

  private ProcessTree and(ProcessTree other) {
    return new ProcessTree(cpuSeconds + other.cpuSeconds, memory + other.memory);
  }

  private static ProcessTree one(ProcessHandle process) {
    Path told = Path.of("/proc", Long.toString(process.pid()));
    return new ProcessTree(cpu(process, told.resolve("stat")), peak(told.resolve("status")));
  }

  private static double cpu(ProcessHandle process, Path stat) {
    try {
      String line = Files.readString(stat);
      String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
      double ticks = 0;
      for (int i = 11; i <= 14; i++) { // utime, stime, cutime, cstime (proc(5))
        ticks += Long.parseLong(fields[i]);
      }
      return ticks / TICKS;
    } catch (IOException gone) { // or there is no such thing here
      return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
    }
  }

  private static long peak(Path status) {
    try (Stream<String> lines = Files.lines(status)) {
      return lines
          .filter(line -> line.startsWith(PEAK))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
          .findFirst()
          .orElse(0);
    } catch (IOException | UncheckedIOException gone) {
      return 0; // it has ended, or there is no such thing here
    }
  }
}
