package se.garantivakt.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

/** What is in the jar that is handed to a cluster. */
class JobJarIT {
  private static final Path PROJECT = Path.of("").toAbsolutePath();

  private final Set<String> inside = names(PROJECT.resolve("target/garantivakt-job.jar"));
  private final RuntimeJars jars = RuntimeJars.of(PROJECT);

  @Test
  void no_class_is_in_it_that_a_server_of_flink_has() {
    Set<String> ofFlink = classes(jars.flink());
    assertThat(ofFlink).contains("org/apache/flink/api/common/JobID.class");
    assertThat(classes(inside)).noneMatch(ofFlink::contains);
  }

  @Test
  void it_holds_the_program_and_every_class_of_the_libraries_that_are_to_be_in_it() {
    assertThat(inside)
        .contains("se/garantivakt/engine/Engine.class", "se/garantivakt/job/time/WallClock.class")
        .contains("com/fasterxml/jackson/databind/ObjectMapper.class");
    assertThat(classes(jars.job())).allMatch(inside::contains);
  }

  @Test
  void it_holds_nothing_of_the_broker_and_no_logging() {
    assertThat(classes(inside))
        .noneMatch(name -> name.startsWith("kafka/") || name.startsWith("scala/"))
        .noneMatch(name -> name.startsWith("org/slf4j/") || name.contains("log4j"));
    assertThat(inside).doesNotContain("log4j2.properties");
  }

  @Test
  void it_holds_nothing_of_fhir() {
    assertThat(classes(inside))
        .noneMatch(name -> name.startsWith("ca/uhn/") || name.startsWith("org/hl7/"))
        .noneMatch(name -> name.startsWith("com/google/common/"));
  }

  @Test
  void nothing_in_it_is_signed() {
    assertThat(inside).noneMatch(name -> name.matches("META-INF/[^/]*\\.(SF|RSA|DSA)"));
  }

  private static Set<String> names(Path jar) {
    try (JarFile file = new JarFile(jar.toFile())) {
      return file.stream().map(ZipEntry::getName).collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new AssertionError("cannot be read: " + jar, e);
    }
  }

  private static Set<String> classes(List<Path> jars) {
    return classes(jars.stream().flatMap(jar -> names(jar).stream()).collect(Collectors.toSet()));
  }

  private static Set<String> classes(Set<String> names) {
    return names.stream()
        .filter(name -> name.endsWith(".class") && !name.startsWith("META-INF/"))
        .filter(name -> !name.equals("module-info.class"))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
