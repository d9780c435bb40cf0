package se.garantivakt.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.rocksdb.RocksDB;

class ClassPathTest {
  private static final String FLINKS = path("classes", "lib/frocksdbjni-8.jar", "lib/b.jar");

  @Test
  void kafka_streams_finds_its_own_rocksdb_first() {
    String path = FLINKS + File.pathSeparator + "lib/rocksdbjni-10.jar";
    assertThat(ClassPath.of(Cases.STREAMS, path))
        .isEqualTo(path("lib/rocksdbjni-10.jar", "classes", "lib/frocksdbjni-8.jar", "lib/b.jar"));
  }

  @Test
  void every_other_case_has_the_class_path_as_it_is() {
    String path = FLINKS + File.pathSeparator + "lib/rocksdbjni-10.jar";
    assertThat(Cases.names())
        .filteredOn(name -> !name.equals(Cases.STREAMS))
        .allSatisfy(name -> assertThat(ClassPath.of(name, path)).isEqualTo(path));
  }

  @Test
  void without_it_kafka_streams_is_not_run() {
    assertThatThrownBy(() -> ClassPath.of(Cases.STREAMS, FLINKS))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("no rocksdbjni");
  }

  @Test
  void in_this_build_flink_finds_its_own_first() throws Exception {
    Path from = Path.of(RocksDB.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    assertThat(from.getFileName().toString()).startsWith("frocksdbjni-");
  }

  private static String path(String... entries) {
    return String.join(File.pathSeparator, entries);
  }
}
