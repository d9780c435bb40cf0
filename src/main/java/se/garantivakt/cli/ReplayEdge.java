package se.garantivakt.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import se.garantivakt.audit.TopicSpan.Edge;

/**
 * Where a replay of topics begins or ends, as a user names it: an instant, or a file of offsets.
 */
record ReplayEdge(CommandSpec command, ZoneId zone) {

  /**
   * Reads the value of an option.
   *
   * @throws ParameterException that tells what is allowed
   */
  Edge of(String option, Optional<String> value) {
    if (value.isEmpty()) {
      return new Edge.OfTopics();
    }
    Path file = Path.of(value.get());
    return Files.isRegularFile(file)
        ? offsets(option, file)
        : new Edge.At(InstantArgument.of(command, option, value.get(), zone).toEpochMilli());
  }

  private Edge offsets(String option, Path file) {
    Map<String, Map<Integer, Long>> offsets = new HashMap<>();
    try {
      JsonNode topics = new ObjectMapper().readTree(file.toFile());
      for (Map.Entry<String, JsonNode> topic : topics.properties()) {
        for (Map.Entry<String, JsonNode> partition : topic.getValue().properties()) {
          if (!partition.getValue().isIntegralNumber()) {
            throw new NumberFormatException();
          }
          offsets
              .computeIfAbsent(topic.getKey(), name -> new HashMap<>())
              .put(Integer.parseInt(partition.getKey()), partition.getValue().longValue());
        }
      }
    } catch (IOException | NumberFormatException wrong) {
      throw new ParameterException(
          command.commandLine(),
          option
              + ": "
              + file
              + " holds no offsets; allowed is JSON by topic and partition, such as"
              + " {\"care.visit\": {\"0\": 17, \"1\": 4}}");
    }
    return new Edge.Offsets(offsets);
  }
}
