package se.garantivakt.cluster;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How a Java process is started.
 *
 * @param name of the server
 * @param options of the virtual machine; later ones win
 * @param classPath jars and folders
 * @param mainClass by its full name
 * @param arguments of the main class
 */
record JvmCommand(
    String name,
    List<String> options,
    List<Path> classPath,
    String mainClass,
    List<String> arguments) {
  JvmCommand {
    options = List.copyOf(options);
    classPath = List.copyOf(classPath);
    arguments = List.copyOf(arguments);
  }

  /** The same with further options of the virtual machine, which win. */
  JvmCommand with(List<String> further) {
    List<String> all = new ArrayList<>(options);
    all.addAll(further);
    return new JvmCommand(name, all, classPath, mainClass, arguments);
  }

  /** The Java that this process runs on. */
  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** Everything after {@code java}. */
  List<String> words() {
    List<String> words = new ArrayList<>(options);
    words.add("-cp");
    words.add(
        classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
    words.add(mainClass);
    words.addAll(arguments);
    return List.copyOf(words);
  }

  /** The words as a file that {@code java @file} reads: one a line, quoted. */
  String argumentFile() {
    return words().stream()
        .map(word -> '"' + word.replace("\\", "\\\\").replace("\"", "\\\"") + "\"\n")
        .collect(Collectors.joining());
  }
}
