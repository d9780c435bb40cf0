package se.garantivakt.cluster;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One server of a cluster as a process of the machine. It is known by its file of arguments, which
 * stands on its command line, so that a process that was later given the same number is never taken
 * for it.
 *
 * @param folder the cluster's
 * @param name as in the plan
 */
record ServerProcess(ClusterFolder folder, String name) {
  /** The line in a log above which stands what was said before the last start. */
  static final String START = "==== start ====";

  /**
   * Starts it, out of reach of the terminal's signals where the machine can do that. What it writes
   * goes to its log.
   */
  Process start(JvmCommand command, Map<String, String> environment) {
    try {
      Path arguments = folder.arguments(name);
      Files.writeString(arguments, command.argumentFile());
      List<String> words = new ArrayList<>(detaching().map(Path::toString).stream().toList());
      words.add(JvmCommand.java());
      words.add("@" + arguments);
      Files.writeString(folder.log(name), START + "\n", CREATE, APPEND);
      ProcessBuilder builder =
          new ProcessBuilder(words)
              .directory(folder.root().toFile())
              .redirectInput(Redirect.from(new File("/dev/null")))
              .redirectErrorStream(true)
              .redirectOutput(Redirect.appendTo(folder.log(name).toFile()));
      builder.environment().putAll(environment);
      Process process = builder.start();
      Files.writeString(folder.pid(name), process.pid() + "\n");
      return process;
    } catch (IOException e) {
      throw new ClusterException("the " + name + " cannot be started: " + e.getMessage(), e);
    }
  }

  private static Optional<Path> detaching() {
    return Stream.of("/usr/bin/setsid", "/bin/setsid", "/usr/bin/nohup", "/bin/nohup")
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** The process, if it runs. */
  Optional<ProcessHandle> running() {
    return pid().flatMap(ProcessHandle::of).filter(this::is);
  }

  private Optional<Long> pid() {
    try {
      return Files.isRegularFile(folder.pid(name))
          ? Optional.of(Long.valueOf(Files.readString(folder.pid(name)).strip()))
          : Optional.empty();
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  private boolean is(ProcessHandle process) {
    boolean tells = ProcessHandle.current().info().commandLine().isPresent();
    String line = process.info().commandLine().orElse("");
    return process.isAlive() && (!tells || line.contains("@" + folder.arguments(name)));
  }

  /** Every server of the folder that runs, also one whose number was never written down. */
  static List<ProcessHandle> all(ClusterFolder folder) {
    String mark = "@" + folder.conf() + File.separator;
    return ProcessHandle.allProcesses()
        .filter(process -> process.info().commandLine().orElse("").contains(mark))
        .filter(ProcessHandle::isAlive)
        .toList();
  }
}
