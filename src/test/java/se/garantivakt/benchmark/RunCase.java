package se.garantivakt.benchmark;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Runs one case in this JVM, and says in its last line how many seconds that took. */
final class RunCase {
  /** What begins that line. */
  static final String WORKED = "worked for seconds: ";

  /** The exit code if what the case needs is missing; what was said is a sentence about it. */
  static final int MISSING = 69;

  private RunCase() {}

  /** The case's name, and what it is told. */
  public static void main(String[] arguments) {
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    List<String> told = List.of(arguments);
    int code = 0;
    try {
      CaseSettings settings = CaseSettings.of(told.subList(1, told.size()));
      Case ready = Cases.all().get(told.get(0)).ready(settings);
      long began = System.nanoTime();
      ready.run(settings);
      out.println();
      out.println(WORKED + (System.nanoTime() - began) / 1e9);
    } catch (MissingException missing) {
      out.println(missing.getMessage());
      code = MISSING;
    } catch (Exception failed) {
      failed.printStackTrace(out);
      code = 1;
    }
    System.exit(code); // Flink leaves threads behind
  }
}
