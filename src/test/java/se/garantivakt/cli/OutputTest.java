package se.garantivakt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class OutputTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @Test
  void people_get_text_unless_asked_otherwise() {
    CommandRun run = CommandRun.with(new Asking(), "ask");

    assertThat(run.out()).isEqualToNormalizingNewlines("vårdgarantin: 3 klockor\n");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void programs_get_one_json_document() throws Exception {
    CommandRun run = CommandRun.with(new Asking(), "ask", "--json");

    assertThat(MAPPER.readTree(run.out())).isEqualTo(clocks());
  }

  @Test
  void the_exit_code_is_the_one_of_the_subcommand() {
    assertThat(CommandRun.with(new Asking(), "ask").exitCode()).isEqualTo(ExitCode.FOUND);
  }

  private static JsonNode clocks() {
    return MAPPER.valueToTree(Map.of("clocks", 3));
  }

  @Command(name = "ask")
  private static final class Asking implements Callable<Integer> {
    @Mixin private Output output;

    @Override
    public Integer call() {
      output.tell(
          new Answer() {
            @Override
            public void forPeople(PrintWriter out) {
              out.println("vårdgarantin: 3 klockor");
            }

            @Override
            public JsonNode forPrograms() {
              return clocks();
            }
          });
      return ExitCode.FOUND;
    }
  }
}
