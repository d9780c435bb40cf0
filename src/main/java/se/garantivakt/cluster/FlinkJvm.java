package se.garantivakt.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.flink.configuration.Configuration;

/** What every Java process of Flink is started with, as Flink's own scripts do it. */
final class FlinkJvm {
  /** Flink's {@code env.java.opts.all} for Java 17. */
  private static final List<String> EXPORTS =
      List.of(
          "java.rmi/sun.rmi.registry",
          "java.security.jgss/sun.security.krb5",
          "jdk.compiler/com.sun.tools.javac.api",
          "jdk.compiler/com.sun.tools.javac.file",
          "jdk.compiler/com.sun.tools.javac.parser",
          "jdk.compiler/com.sun.tools.javac.tree",
          "jdk.compiler/com.sun.tools.javac.util");

  private static final List<String> OPENS =
      List.of(
          "java.lang",
          "java.lang.reflect",
          "java.net",
          "java.io",
          "java.nio",
          "java.text",
          "java.time",
          "java.util",
          "java.util.concurrent",
          "java.util.concurrent.atomic",
          "java.util.concurrent.locks",
          "sun.nio.ch");

  private FlinkJvm() {}

  /** The packages opened that Flink needs opened. */
  static List<String> opened() {
    return Stream.concat(
            EXPORTS.stream().map(it -> "--add-exports=" + it + "=ALL-UNNAMED"),
            OPENS.stream().map(it -> "--add-opens=java.base/" + it + "=ALL-UNNAMED"))
        .toList();
  }

  /**
   * Options of the configuration ({@code env.java.opts.all} and that of the role).
   *
   * @param role {@code jobmanager}, {@code taskmanager} or {@code client}
   */
  static List<String> configured(Configuration configuration, String role) {
    List<String> options = new ArrayList<>();
    for (String key : List.of("env.java.opts.all", "env.java.opts." + role)) {
      options.addAll(words(configuration.getString(key, "")));
    }
    return List.copyOf(options);
  }

  static List<String> words(String text) {
    return Stream.of(text.strip().split("\\s+")).filter(word -> !word.isEmpty()).toList();
  }
}
