package se.garantivakt.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every rule case holds. */
class RuleCasesTest {
  private static final Path CASES = Path.of("src", "test", "resources", "cases");
  private static final Path RULES = Path.of("config", "rules");
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @TestFactory
  Stream<DynamicTest> the_engine_says_what_every_case_says() {
    CaseRunner runner = new CaseRunner(RULES);
    return CaseFiles.read(CASES).stream()
        .map(each -> DynamicTest.dynamicTest(name(each), () -> holds(runner.run(each))));
  }

  private static void holds(CaseResult result) {
    assertThat(result.mismatches()).as(result.of().place()).isEmpty();
    assertThat(result.verdict()).isEqualTo(CaseResult.Verdict.PASSED);
  }

  /** A case keeps its question for people in the file only. */
  private static String name(RuleCase each) {
    int colon = each.place().lastIndexOf(':');
    int line = Integer.parseInt(each.place().substring(colon + 1));
    try (Stream<String> lines = Files.lines(Path.of(each.place().substring(0, colon)))) {
      String text = lines.skip(line - 1).findFirst().orElseThrow();
      return each.id() + " " + MAPPER.readTree(text).path("question").asText();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
