package se.garantivakt.audit.page.figures;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A line of a file of an output topic: the value of one record. How a line holds the value is known
 * here and nowhere else. What is wrong is told by the field and never by its value, which may be
 * what must not be repeated.
 *
 * @param fields an object of the record
 */
record OutputLine(JsonNode fields) {
  private static final ObjectReader JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build().reader();

  /**
   * The value of a line; nothing where it is a tombstone: a clock that was taken out counts as it
   * was last.
   *
   * @throws LineException where it is no JSON object
   */
  static Optional<OutputLine> of(byte[] line) {
    JsonNode value = tree(line);
    if (value.isNull() || value.path("tombstone").asBoolean()) {
      return Optional.empty();
    }
    if (!value.isObject()) {
      throw new LineException("it is no JSON object");
    }
    return Optional.of(new OutputLine(value));
  }

  String text(String name) {
    return optionalText(name).orElseThrow(() -> new LineException(name + " is missing"));
  }

  Optional<String> optionalText(String name) {
    JsonNode value = fields.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isTextual()) {
      throw new LineException(name + " is no text");
    }
    return Optional.of(value.textValue());
  }

  List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    for (JsonNode each : fields.path(name)) {
      if (!each.isTextual()) {
        throw new LineException(name + " holds something that is no text");
      }
      texts.add(each.textValue());
    }
    return texts;
  }

  long count(String name) {
    OptionalLong value = optionalCount(name);
    return value.orElseThrow(() -> new LineException(name + " is missing"));
  }

  OptionalLong optionalCount(String name) {
    JsonNode value = fields.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return OptionalLong.empty();
    }
    if (!value.isIntegralNumber()) {
      throw new LineException(name + " is no whole number");
    }
    return OptionalLong.of(value.longValue());
  }

  Optional<BigDecimal> optionalNumber(String name) {
    JsonNode value = fields.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isNumber()) {
      throw new LineException(name + " is no number");
    }
    return Optional.of(value.decimalValue());
  }

  /** An object in which each field is a count. */
  Map<String, Long> counts(String name) {
    Map<String, Long> counts = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> each : object(name).fields.properties()) {
      if (!each.getValue().isIntegralNumber()) {
        throw new LineException(name + " holds something that is no whole number");
      }
      counts.put(each.getKey(), each.getValue().longValue());
    }
    return counts;
  }

  OffsetDateTime instant(String name) {
    return optionalInstant(name).orElseThrow(() -> new LineException(name + " is missing"));
  }

  Optional<OffsetDateTime> optionalInstant(String name) {
    try {
      return optionalText(name).map(OffsetDateTime::parse);
    } catch (DateTimeException e) {
      throw new LineException(name + " is no instant with an offset");
    }
  }

  OutputLine object(String name) {
    JsonNode value = fields.path(name);
    if (!value.isObject()) {
      throw new LineException(name + " is no object");
    }
    return new OutputLine(value);
  }

  private static JsonNode tree(byte[] line) {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException e) {
      // What the parser says repeats what it read.
      throw new LineException("it is no JSON");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
