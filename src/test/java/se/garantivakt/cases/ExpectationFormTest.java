package se.garantivakt.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a case expects must be sayable, or a slip of the pen would pass for an answer. */
class ExpectationFormTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final CaseRunner RUNNER = new CaseRunner(Path.of("config", "rules"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"clcoks\": []}",
        "{\"clocks\": {\"guarantee\": \"contact\"}}",
        "{\"absent\": \"contact\"}",
        "{\"outcomes\": []}",
        "{\"accessibility\": {\"measure\": \"waiting\"}}"
      })
  void an_expectation_that_says_nothing_or_is_misspelt_fails(String expected) throws Exception {
    assertThat(run(expected).verdict()).isEqualTo(CaseResult.Verdict.FAILED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"clocks\": []}", "{\"absent\": [\"contact\"]}", "{\"alerts\": []}"})
  void an_expectation_that_holds_passes(String expected) throws Exception {
    assertThat(run(expected).verdict()).isEqualTo(CaseResult.Verdict.PASSED);
  }

  private static CaseResult run(String expected) throws JsonProcessingException {
    return RUNNER.run(
        new RuleCase(
            "F-1",
            "national",
            MAPPER.createObjectNode(),
            MAPPER.createArrayNode(),
            Instant.EPOCH,
            MAPPER.readTree(expected),
            "here:1"));
  }
}
