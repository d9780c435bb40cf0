package se.garantivakt.cluster;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The libraries of this project at run time, and which of them go where. On a server stand Flink
 * and what it brings; in the job's jar stands what is the job's and what Flink does not bring. No
 * library is in both, so that there is one version of each; {@code pom.xml} names those in the jar.
 *
 * @param all as Maven keeps them: {@code …/group/artifact/version/file.jar}
 */
public record RuntimeJars(List<Path> all) {
  private static final List<String> OF_THE_JOB =
      List.of(
          "org/apache/flink/flink-connector-kafka/",
          "org/apache/kafka/kafka-clients/",
          "com/github/luben/zstd-jni/",
          "com/fasterxml/jackson/core/",
          "com/fasterxml/jackson/datatype/",
          "com/fasterxml/jackson/dataformat/jackson-dataformat-yaml/",
          "org/yaml/snakeyaml/",
          "info/picocli/picocli/");

  private static final List<String> OF_FLINK =
      List.of(
          "org/apache/flink/",
          "com/ververica/frocksdbjni/",
          "com/esotericsoftware/",
          "org/objenesis/",
          "org/javassist/",
          "org/snakeyaml/snakeyaml-engine/",
          "org/apache/commons/",
          "commons-cli/",
          "commons-collections/",
          "commons-io/",
          "org/xerial/snappy/",
          "at/yawk/lz4/",
          "tools/profiler/async-profiler/",
          "com/google/code/findbugs/jsr305/");

  private static final List<String> OF_THE_COMMAND_LINE =
      List.of(
          "ca/uhn/hapi/fhir/",
          "com/google/guava/",
          "org/webjars/",
          "org/apache/flink/flink-state-processor-api/");

  private static final List<String> LOGGING =
      List.of("org/slf4j/slf4j-api/", "org/apache/logging/log4j/");

  public RuntimeJars {
    all = List.copyOf(all);
  }

  /** Those that a build has written down, in the file {@code target/classpath} of the project. */
  public static RuntimeJars of(Path project) {
    Path file = project.resolve("target").resolve("classpath");
    try {
      String line = Files.readString(file).strip();
      return new RuntimeJars(Stream.of(line.split(File.pathSeparator)).map(Path::of).toList());
    } catch (IOException e) {
      throw new ClusterException("there is no " + file + "; build first: mvn process-classes", e);
    }
  }

  /** What a JobManager, a TaskManager and a client of theirs run with. */
  public List<Path> flink() {
    return pick(
        jar ->
            isOf(OF_FLINK, jar) && !isOf(OF_THE_JOB, jar) && !isOf(OF_THE_COMMAND_LINE, jar)
                || isOf(LOGGING, jar));
  }

  /** What a broker runs with: everything but Flink, what only it brings, and the command line's. */
  public List<Path> broker() {
    return pick(
        jar ->
            !isOf(List.of("org/apache/flink/", "com/ververica/"), jar)
                && !isOf(OF_THE_COMMAND_LINE, jar));
  }

  /**
   * What only the command line needs, for reports, pages and looking into savepoints (FHIR, charts,
   * Flink's State Processor API); it is on no server.
   */
  public List<Path> commandLine() {
    return pick(jar -> isOf(OF_THE_COMMAND_LINE, jar));
  }

  /** What is inside the job's jar. */
  public List<Path> job() {
    return pick(jar -> isOf(OF_THE_JOB, jar));
  }

  private List<Path> pick(Predicate<String> wanted) {
    return all.stream().filter(jar -> wanted.test(slashed(jar))).toList();
  }

  private static boolean isOf(List<String> places, String jar) {
    return places.stream().anyMatch(place -> jar.contains("/" + place));
  }

  private static String slashed(Path jar) {
    return "/" + jar.toString().replace(File.separatorChar, '/');
  }
}
