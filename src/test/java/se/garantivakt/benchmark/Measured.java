package se.garantivakt.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * What a process and all that it started took, looked at once a second.
 *
 * @param seconds that it worked, as it says itself in a line that begins with {@link
 *     RunCase#WORKED}; from its start to its end if it does not
 * @param cpuSeconds of processor time, all threads, as it says itself in a line that begins with
 *     {@link RunCase#PROCESSOR}; of all it did if it does not, see {@link ProcessTree}
 * @param memory bytes in memory at most, see {@link ProcessTree}; 0 where the system does not tell
 * @param disk bytes in its folder at most
 * @param said the lines it wrote
 */
record Measured(
    int exitCode, double seconds, double cpuSeconds, long memory, long disk, List<String> said) {
  private static final long LOOK_MILLIS = 1_000;

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

  /** Runs a process to its end; what it said goes on to {@code err} if it failed. */
  static Measured of(List<String> command, Path folder, PrintStream err)
      throws IOException, InterruptedException {
    Path said = Files.createTempFile(folder, "said", ".log");
    long begin = System.nanoTime();
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    ProcessTree taken = new ProcessTree(0, 0);
    long disk = 0;
    boolean ended = false;
    while (!ended) {
      ended = process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS);
      taken = taken.orMore(ProcessTree.of(process.toHandle()));
      disk = Math.max(disk, size(folder));
    }
    double whole = (System.nanoTime() - begin) / 1e9;
    List<String> lines = Files.readAllLines(said);
    if (process.exitValue() != 0) {
      lines.forEach(err::println);
    }
    double seconds = said(lines, RunCase.WORKED).orElse(whole);
    double cpu = said(lines, RunCase.PROCESSOR).orElse(taken.cpuSeconds());
    return new Measured(process.exitValue(), seconds, cpu, taken.memory(), disk, lines);
  }

  private static OptionalDouble said(List<String> lines, String after) {
    return lines.stream()
        .filter(line -> line.startsWith(after))
        .mapToDouble(line -> Double.parseDouble(line.substring(after.length())))
        .findFirst();
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
