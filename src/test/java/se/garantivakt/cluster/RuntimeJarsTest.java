package se.garantivakt.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuntimeJarsTest {
  private static final Set<String> OF_THE_BROKER =
      Set.of(
          "HdrHistogram",
          "argparse4j",
          "caffeine",
          "commons-beanutils",
          "commons-digester",
          "commons-logging",
          "commons-validator",
          "hash4j",
          "jackson-dataformat-csv",
          "jopt-simple",
          "jose4j",
          "jspecify",
          "kafka-coordinator-common",
          "kafka-group-coordinator",
          "kafka-group-coordinator-api",
          "kafka-metadata",
          "kafka-raft",
          "kafka-server",
          "kafka-server-common",
          "kafka-share-coordinator",
          "kafka-storage",
          "kafka-storage-api",
          "kafka-tools-api",
          "kafka-transaction-coordinator",
          "kafka_2.13",
          "metrics-core",
          "pcollections",
          "re2j",
          "scala-library",
          "scala-logging_2.13",
          "scala-reflect");

  private final RuntimeJars jars = RuntimeJars.of(Path.of("").toAbsolutePath());

  @Test
  void every_library_has_a_place() {
    List<Path> placed =
        Stream.of(jars.flink(), jars.job(), jars.broker(), jars.commandLine())
            .flatMap(List::stream)
            .toList();
    assertThat(placed).containsAll(jars.all());
  }

  @Test
  void what_only_the_command_line_needs_is_on_no_server_and_not_in_the_jobs_jar() {
    assertThat(jars.commandLine())
        .extracting(jar -> jar.getFileName().toString())
        .anyMatch(name -> name.startsWith("hapi-fhir-structures-r4-"))
        .anyMatch(name -> name.startsWith("guava-"));
    assertThat(Stream.of(jars.flink(), jars.job(), jars.broker()).flatMap(List::stream))
        .doesNotContainAnyElementsOf(jars.commandLine());
  }

  /** 20 MB is what writing FHIR takes; what reads and validates it weighs three times as much. */
  @Test
  void the_command_line_brings_no_more_than_it_needs() {
    assertThat(jars.commandLine())
        .extracting(jar -> jar.getParent().getParent().getFileName().toString())
        .containsExactlyInAnyOrder(
            "echarts",
            "failureaccess",
            "flink-state-processor-api",
            "guava",
            "hapi-fhir-base",
            "hapi-fhir-caching-api",
            "hapi-fhir-structures-r4",
            "listenablefuture",
            "org.hl7.fhir.r4",
            "org.hl7.fhir.utilities");
  }

  @Test
  void nothing_logs_but_by_one_binding() {
    assertThat(jars.all())
        .extracting(jar -> jar.getParent().getParent().getFileName().toString())
        .filteredOn(name -> name.matches(".*slf4j.*|logback.*|commons-logging|log4j-(to|over).*"))
        .containsExactlyInAnyOrder("slf4j-api", "log4j-slf4j-impl", "commons-logging");
  }

  @Test
  void no_library_is_both_in_the_jobs_jar_and_on_a_server_of_flink() {
    assertThat(jars.flink()).doesNotContainAnyElementsOf(jars.job());
  }

  /** A library that a new dependency brings must be given a place: with the job, or on servers. */
  @Test
  void what_only_the_broker_has_only_the_broker_needs() {
    List<Path> elsewhere = Stream.concat(jars.flink().stream(), jars.job().stream()).toList();
    assertThat(jars.broker())
        .filteredOn(jar -> !elsewhere.contains(jar))
        .extracting(jar -> jar.getParent().getParent().getFileName().toString())
        .allMatch(OF_THE_BROKER::contains);
  }

  @Test
  void servers_of_flink_have_what_they_need_and_nothing_of_the_job() {
    assertThat(jars.flink())
        .extracting(jar -> jar.getFileName().toString())
        .anyMatch(name -> name.startsWith("flink-runtime-web-"))
        .anyMatch(name -> name.startsWith("flink-statebackend-rocksdb-"))
        .anyMatch(name -> name.startsWith("log4j-core-"))
        .noneMatch(name -> name.startsWith("kafka"))
        .noneMatch(name -> name.startsWith("flink-connector-kafka"))
        .noneMatch(name -> name.startsWith("jackson-"))
        .noneMatch(name -> name.startsWith("picocli"));
  }

  @Test
  void a_broker_has_nothing_of_flink() {
    assertThat(jars.broker())
        .extracting(jar -> jar.getFileName().toString())
        .anyMatch(name -> name.startsWith("kafka_2.13-"))
        .noneMatch(name -> name.startsWith("flink-"));
  }

  @Test
  void without_a_build_it_says_how_to_build(@TempDir Path nothing) {
    assertThatThrownBy(() -> RuntimeJars.of(nothing))
        .isInstanceOf(ClusterException.class)
        .hasMessageContaining("mvn process-classes");
  }
}
