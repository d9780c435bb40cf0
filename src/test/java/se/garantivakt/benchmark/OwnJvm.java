package se.garantivakt.benchmark;

import java.util.ArrayList;
import java.util.List;
import se.garantivakt.cluster.TaskJvm;

/**
 * A JVM of its own for each that is measured, with the options that the job's tasks have.
 *
 * @param heap at most, as {@code -Xmx} has it
 * @param options further ones
 */
record OwnJvm(String heap, List<String> options) {

  /** What starts a main class in it; its arguments are to be added. */
  List<String> running(String classPath, String main) {
    List<String> command = new ArrayList<>(List.of(Measured.java(), "-Xmx" + heap));
    command.addAll(TaskJvm.OPTIONS);
    command.addAll(options);
    command.addAll(Measured.opens());
    command.addAll(List.of("-cp", classPath, main));
    return command;
  }

  /** What starts a case in it, or the command that users run; further arguments may be added. */
  List<String> running(Contender contender, CaseSettings given) {
    String path = ClassPath.of(contender.name(), System.getProperty("java.class.path"));
    if (!contender.name().equals(Cases.REPLAY)) {
      List<String> command = running(path, RunCase.class.getName());
      command.add(contender.name());
      command.addAll(given.arguments());
      return command;
    }
    List<String> command = running(path, "se.garantivakt.cli.Main");
    command.addAll(List.of("replay", "--json"));
    command.add("--bootstrap=" + given.bootstrap());
    command.add("--until=" + given.until());
    command.add("--set=run.parallelism=" + given.parallelism());
    command.add("--spill=" + given.folder());
    command.add("--out=" + given.folder().resolve("out"));
    return command;
  }
}
