package se.garantivakt.drill;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import se.garantivakt.drill.Commands.Ran;

/**
 * Gives the commands of a drill, and tells each as a person would type it.
 *
 * @param progress hears a line at a time
 */
record Hands(Commands commands, Consumer<String> progress) {
  private static final ObjectMapper JSON = new ObjectMapper();

  void says(String line) {
    progress.accept(line);
  }

  /** A command that must be done. */
  Ran does(String... words) {
    Ran ran = tries(words);
    if (ran.exitCode() != 0) {
      throw new DrillException(
          "«garantivakt %s» ended with %d:%n%s"
              .formatted(String.join(" ", words), ran.exitCode(), (ran.err() + ran.out()).strip()));
    }
    return ran;
  }

  /** A command whose exit code is an answer. */
  Ran tries(String... words) {
    says("$ garantivakt " + String.join(" ", words));
    return commands.run(List.of(words));
  }

  /** The answer of a command, as programs are told it. */
  JsonNode asks(String... words) {
    List<String> all = new ArrayList<>(List.of(words));
    all.add("--json");
    return json(does(all.toArray(String[]::new)).out());
  }

  static JsonNode json(byte[] value) {
    return json(new String(value, UTF_8));
  }

  static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new DrillException("this is no answer: " + text, e);
    }
  }
}
