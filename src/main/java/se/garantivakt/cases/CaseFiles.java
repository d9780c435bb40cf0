package se.garantivakt.cases;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads rule cases from folders of {@code .jsonl} files, one case a line. */
public final class CaseFiles {
  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

  private CaseFiles() {}

  /**
   * All cases of a folder and the folders in it, or of one file, files in order of their names.
   *
   * @throws CaseFileException if there are none, or a line is not a case
   */
  public static List<RuleCase> read(Path path) {
    List<RuleCase> cases = new ArrayList<>();
    for (Path file : files(path)) {
      readFile(file, cases);
    }
    if (cases.isEmpty()) {
      throw new CaseFileException(path + ": no cases; .jsonl files with one case a line are read");
    }
    return cases;
  }

  private static List<Path> files(Path path) {
    if (!Files.exists(path)) {
      throw new CaseFileException(path + ": there is no such folder or file");
    }
    try (Stream<Path> walk = Files.walk(path)) {
      return walk.filter(Files::isRegularFile)
          .filter(f -> f.equals(path) || f.getFileName().toString().endsWith(".jsonl"))
          .sorted()
          .toList();
    } catch (IOException | UncheckedIOException e) {
      throw new CaseFileException(
          path + ": cannot be read; it must be a folder, or a file, that may be");
    }
  }

  private static void readFile(Path file, List<RuleCase> cases) {
    try {
      int number = 0;
      for (String line : Files.readAllLines(file)) {
        number++;
        if (!line.isBlank()) {
          cases.add(readCase(line, file + ":" + number));
        }
      }
    } catch (IOException e) {
      throw new CaseFileException(file + ": cannot be read as UTF-8 text");
    }
  }

  private static RuleCase readCase(String line, String place) {
    JsonNode json;
    try {
      json = MAPPER.readTree(line);
    } catch (JsonProcessingException e) {
      throw new CaseFileException(place + ": not JSON: " + e.getOriginalMessage());
    }
    String id = text(json, "id", place);
    JsonNode expected = json.path("expected");
    if (!json.path("events").isArray() || !expected.isObject()) {
      throw new CaseFileException(
          place + ": a case needs events (a list) and expected (an object)");
    }
    String asOf = text(json, "asOf", place);
    try {
      return new RuleCase(
          id,
          text(json, "ruleSet", place),
          json.path("policy"),
          json.path("events"),
          OffsetDateTime.parse(asOf).toInstant(),
          expected,
          place);
    } catch (DateTimeException e) {
      throw new CaseFileException(
          place + ": asOf is '" + asOf + "'; an instant with offset is allowed");
    }
  }

  private static String text(JsonNode json, String field, String place) {
    if (!json.path(field).isTextual()) {
      throw new CaseFileException(place + ": " + field + " is missing, or is not text");
    }
    return json.path(field).textValue();
  }
}
