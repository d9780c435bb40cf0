package se.garantivakt.audit.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * What a process took, looked at once a second.
 *
 * @param seconds from its start to its end
 * @param cpuSeconds of processor time, all its threads
 * @param memory bytes in memory at most, as the operating system counts them; 0 where it does not
 *     tell
 * @param disk bytes in its folder at most
 */
record Measured(int exitCode, double seconds, double cpuSeconds, long memory, long disk) {
  private static final long LOOK_MILLIS = 1_000;
  private static final String PEAK = "VmHWM:";

  /** The program that runs this one. */
  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** What this JVM was told to open. */
  static List<String> opens() {
    return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> argument.startsWith("--add-opens"))
        .toList();
  }

  /** Runs a process to its end; what it says goes on to {@code err}. */
  static Measured of(List<String> command, Path folder, PrintStream err)
      throws IOException, InterruptedException {
    Path said = Files.createTempFile(folder, "said", ".log");
    long begin = System.nanoTime();
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    double cpu = 0;
    long memory = 0;
    long disk = 0;
    boolean ended = false;
    while (!ended) {
      ended = process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS);
      Duration time = process.toHandle().info().totalCpuDuration().orElse(Duration.ZERO);
      cpu = Math.max(cpu, time.toMillis() / 1e3);
      memory = Math.max(memory, peak(process.pid()));
      disk = Math.max(disk, size(folder));
    }
    double seconds = (System.nanoTime() - begin) / 1e9;
    try (Stream<String> lines = Files.lines(said)) {
      lines.skip(process.exitValue() == 0 ? Math.max(0, count(said) - 1) : 0).forEach(err::println);
    }
    return new Measured(process.exitValue(), seconds, cpu, memory, disk);
  }

  private static long count(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.count();
    }
  }

  private static long peak(long pid) {
    try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
      return lines
          .filter(line -> line.startsWith(PEAK))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
          .findFirst()
          .orElse(0);
    } catch (IOException | UncheckedIOException gone) {
      return 0; // it has ended, or there is no such thing here
    }
  }

  private static long size(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.mapToLong(Measured::bytes).sum();
    } catch (UncheckedIOException gone) {
      return 0; // a folder went while it was looked at; there will be another look
    }
  }

  private static long bytes(Path file) {
    try {
      return Files.isRegularFile(file) ? Files.size(file) : 0;
    } catch (NoSuchFileException gone) {
      return 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
