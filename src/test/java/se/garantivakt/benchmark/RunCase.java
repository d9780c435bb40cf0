package se.garantivakt.benchmark;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;

/**
 * Runs one case in this JVM, and says in its last lines how many seconds that took. A case that
 * {@link Case#goesOn goes on} first works off another log, which is not counted, so that what it
 * needs is compiled.
 */
final class RunCase {
  /** What begins that line. */
  static final String WORKED = "worked for seconds: ";

  /** What begins the line that says how much processor time it took, if that was not all. */
  static final String PROCESSOR = "of processor time: ";

  /** The exit code if what the case needs is missing; what was said is a sentence about it. */
  static final int MISSING = 69;

  private RunCase() {}

  /** The case's name, what it is told, and what it is told of the log to warm up with, if any. */
  public static void main(String[] arguments) {
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    List<String> told = List.of(arguments);
    int code = 0;
    try {
      CaseSettings settings = CaseSettings.of(told.subList(1, told.size()));
      Case ready = Cases.all().get(told.get(0)).ready(settings);
      boolean warm = ready.goesOn() && told.size() > 1 + CaseSettings.ARGUMENTS;
      if (warm) {
        List<String> before = told.subList(1 + CaseSettings.ARGUMENTS, told.size());
        CaseSettings warmUp = CaseSettings.of(before);
        Files.createDirectory(warmUp.folder());
        ready.run(warmUp);
      }
      Duration processor = processorTime();
      long began = System.nanoTime();
      ready.run(settings);
      out.println();
      out.println(WORKED + (System.nanoTime() - began) / 1e9);
      if (warm) {
        out.println(PROCESSOR + processorTime().minus(processor).toMillis() / 1e3);
      }
    } catch (MissingException missing) {
      out.println(missing.getMessage());
      code = MISSING;
    } catch (Exception failed) {
      failed.printStackTrace(out);
      code = 1;
    }
    System.exit(code); // Flink leaves threads behind
  }

  private static Duration processorTime() {
    return ProcessHandle.current().info().totalCpuDuration().orElseThrow();
  }
}
