package se.garantivakt.job.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.garantivakt.yaml.Faults;

/** The file that is shipped and the code that reads it say the same. */
class SettingsFileTest {
  private final Map<String, String> shipped = new LinkedHashMap<>();

  SettingsFileTest() {
    Faults faults = new Faults();
    new SettingsFile(Loading.SHIPPED)
        .statements(faults)
        .forEach(statement -> shipped.put(statement.key(), statement.text()));
    assertThat(faults.all()).isEmpty();
  }

  @Test
  void every_known_key_stands_in_the_file_with_its_default_and_no_other_does() {
    Map<String, String> known = new LinkedHashMap<>();
    Keys.ALL.forEach(key -> known.put(key.name(), key.absent()));
    assertThat(shipped).containsExactlyEntriesOf(known);
  }

  @Test
  void the_file_alone_is_what_holds_without_it() {
    var loaded = new SettingsLoader(Map.of()).load(Optional.of(Loading.SHIPPED), List.of()).job();
    assertThat(loaded).isEqualTo(SettingsLoader.defaults());
  }

  @Test
  void every_default_is_of_its_kind() {
    assertThat(Keys.ALL).allSatisfy(key -> assertThat(key.absentValue()).isNotNull());
  }

  @Test
  void every_key_has_a_comment_above_it() throws IOException {
    List<String> lines = Files.readAllLines(Loading.SHIPPED);
    List<String> bare =
        Stream.iterate(1, i -> i < lines.size(), i -> i + 1)
            .filter(i -> lines.get(i).matches("  [a-z-]+:.*"))
            .filter(i -> !lines.get(i - 1).startsWith("  #"))
            .map(lines::get)
            .toList();
    assertThat(bare).containsExactly("  consumer: {}", "  producer: {}", "  admin: {}");
  }
}
