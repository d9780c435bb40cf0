package se.garantivakt.audit.compare;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Consumer;
import se.garantivakt.job.settings.OutputTopic;

/**
 * A folder of a replay: a file of lines for each output topic, named after it, and {@code
 * replay.json}.
 */
public record ToldFolder(Path folder) {
  private static final String SUMMARY = "replay.json";

  /**
   * When the replay ended, which its summary says.
   *
   * @throws IllegalArgumentException if the folder holds no whole replay
   */
  public Instant until() throws IOException {
    String until = summary().path("until").asText();
    try {
      return OffsetDateTime.parse(until).toInstant();
    } catch (DateTimeParseException wrong) {
      throw new IllegalArgumentException(
          folder.resolve(SUMMARY) + " does not say until when the replay is");
    }
  }

  /** By which rules it was told, {@code id/version}, which its summary says. */
  public Optional<String> rules() throws IOException {
    return Optional.ofNullable(summary().path("rules").textValue());
  }

  /** The same, of a folder that need not be a whole replay. */
  public Optional<String> rulesIfTold() throws IOException {
    return Files.exists(folder.resolve(SUMMARY)) ? rules() : Optional.empty();
  }

  private JsonNode summary() throws IOException {
    Path summary = folder.resolve(SUMMARY);
    if (!Files.exists(summary)) {
      throw new IllegalArgumentException(
          folder + " holds no " + SUMMARY + ": it is no replay, or not a whole one");
    }
    return new ObjectMapper().readTree(summary.toFile());
  }

  /**
   * Hands all records to a comparison.
   *
   * @throws IllegalArgumentException that names the line that is no record, or a folder without any
   *     topic
   */
  public void into(Comparison comparison, Run run) throws IOException {
    boolean any = false;
    for (OutputTopic topic : OutputTopic.values()) {
      Path file = file(topic);
      if (Files.exists(file)) {
        any = true;
        read(file, topic, record -> comparison.take(run, record));
      }
    }
    if (!any) {
      throw new IllegalArgumentException(
          folder
              + " holds no file of an output topic, such as "
              + OutputTopic.ALERT.contract()
              + ".jsonl");
    }
  }

  /**
   * Hands on the records of one topic, in its order, and tells whether there is a file of it.
   *
   * @throws IllegalArgumentException that names the line that is no record
   */
  public boolean each(OutputTopic topic, Consumer<JsonNode> out) throws IOException {
    Path file = file(topic);
    if (Files.exists(file)) {
      read(file, topic, record -> out.accept(record.json()));
    }
    return Files.exists(file);
  }

  /** The file of a topic, whether or not it is there. */
  public Path file(OutputTopic topic) {
    return folder.resolve(topic.contract() + ".jsonl");
  }

  private interface Taker {
    void take(TakenRecord record) throws IOException;
  }

  private static void read(Path file, OutputTopic topic, Taker taker) throws IOException {
    try (BufferedReader lines = Files.newBufferedReader(file, UTF_8)) {
      long number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        try {
          taker.take(TakenRecord.of(topic, line.getBytes(UTF_8)));
        } catch (JsonProcessingException | IllegalArgumentException wrong) {
          throw new IllegalArgumentException(
              file + ":" + number + " is no record of " + topic.contract());
        }
      }
    }
  }
}
