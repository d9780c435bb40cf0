package se.garantivakt.audit.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import se.garantivakt.audit.page.figures.ReplayFolderException;

/**
 * What a comparison found ({@code differences.json}, its form in docs/page.md). Of alerts so many
 * are taken as a reader can look through; how many were left is told.
 */
public final class Differences {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int FORM = 1;
  private static final int MOST_ALERTS = 500;

  private Differences() {}

  /**
   * Reads the file.
   *
   * @throws ReplayFolderException where it is not of the form
   */
  public static JsonNode read(Path file) throws IOException {
    JsonNode json = tree(file);
    if (!json.isObject() || json.path("form").asInt() != FORM) {
      throw new ReplayFolderException(
          file + ": allowed is an object with form " + FORM + ", see docs/page.md");
    }
    if (json.path("compare").isMissingNode() && json.path("whatIf").isMissingNode()) {
      throw new ReplayFolderException(file + ": it has neither compare nor whatIf");
    }
    if (json.path("compare") instanceof ObjectNode compare) {
      shorten(compare);
    }
    return json;
  }

  private static void shorten(ObjectNode compare) {
    JsonNode alerts = compare.path("alerts");
    ArrayNode kept = MAPPER.createArrayNode();
    for (JsonNode each : alerts) {
      if (kept.size() < MOST_ALERTS) {
        kept.add(each);
      }
    }
    compare.set("alerts", kept);
    compare.put("left", compare.path("left").asLong() + alerts.size() - kept.size());
  }

  private static JsonNode tree(Path file) throws IOException {
    try {
      return MAPPER.readTree(Files.readAllBytes(file));
    } catch (JsonProcessingException e) {
      throw new ReplayFolderException(file + ": it is no JSON");
    }
  }
}
