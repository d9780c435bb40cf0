package se.garantivakt.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import se.garantivakt.drill.Drills;

/** What the runbook tells people to type is understood, and what it says is tried is there. */
class RunbookTest {
  private static final Path RUNBOOK = Path.of("docs", "runbook.md");
  private static final Pattern INLINE = Pattern.compile("`jobs/garantivakt\\s([^`]*)`");
  private static final Pattern TESTS = Pattern.compile("`(\\w+(?:Test|IT))`");
  private static final Pattern DRILLS = Pattern.compile("[dD]rills? ((?:`[a-z-]+`(?:, )?)+)");

  @Test
  void every_command_is_understood() throws IOException {
    List<String> commands = commands();
    assertThat(commands).hasSizeGreaterThan(25);
    for (String command : commands) {
      assertThatCode(() -> new CommandLine(new Main(false)).parseArgs(command.split("\\s+")))
          .as("jobs/garantivakt " + command)
          .doesNotThrowAnyException();
    }
  }

  private static List<String> commands() throws IOException {
    String text = Files.readString(RUNBOOK);
    Stream<String> lines =
        text.lines()
            .filter(line -> line.startsWith("jobs/garantivakt "))
            .map(line -> line.substring("jobs/garantivakt ".length()));
    Stream<String> inline = INLINE.matcher(text).results().map(found -> found.group(1));
    return Stream.concat(lines, inline).filter(it -> !it.equals("drill")).toList();
  }

  @Test
  void every_test_it_names_is_there() throws IOException {
    Set<String> there;
    try (Stream<Path> files = Files.walk(Path.of("src", "test", "java"))) {
      there =
          files
              .map(file -> file.getFileName().toString().replace(".java", ""))
              .collect(Collectors.toSet());
    }
    Set<String> named = new TreeSet<>();
    Matcher matcher = TESTS.matcher(Files.readString(RUNBOOK));
    while (matcher.find()) {
      named.add(matcher.group(1));
    }
    assertThat(named).isNotEmpty();
    assertThat(there).containsAll(named);
  }

  @Test
  void every_drill_it_names_is_there_and_none_is_left_out() throws IOException {
    Set<String> named = new TreeSet<>();
    Matcher matcher = DRILLS.matcher(Files.readString(RUNBOOK));
    while (matcher.find()) {
      Arrays.stream(matcher.group(1).split("[`, ]+"))
          .filter(it -> !it.isEmpty())
          .forEach(named::add);
    }
    assertThat(Drills.names()).containsAll(named);
    assertThat(named).hasSizeGreaterThan(8);
  }
}
