package se.garantivakt.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The fields of one JSON object of a record, each looked at for its type. What is wrong is told by
 * the field's path and never by its value: a value may be what must not be repeated.
 */
record RecordFields(String path, JsonNode node) {

  RecordFields {
    if (!node.isObject()) {
      throw new RecordException(path.isEmpty() ? "it is no JSON object" : path + " is no object");
    }
  }

  String text(String name) {
    return optionalText(name).orElseThrow(() -> wrong(name, "is no text"));
  }

  Optional<String> optionalText(String name) {
    JsonNode value = value(name);
    if (value.isNull()) {
      return Optional.empty();
    }
    if (!value.isTextual() || value.textValue().isEmpty()) {
      throw wrong(name, "is no text");
    }
    return Optional.of(value.textValue());
  }

  long count(String name) {
    JsonNode value = value(name);
    if (!isCount(value)) {
      throw wrong(name, "is no count (a whole number from 0)");
    }
    return value.longValue();
  }

  Optional<BigDecimal> optionalNumber(String name) {
    JsonNode value = value(name);
    if (!value.isNull() && !value.isNumber()) {
      throw wrong(name, "is no number");
    }
    return value.isNull() ? Optional.empty() : Optional.of(value.decimalValue());
  }

  boolean yes(String name) {
    JsonNode value = value(name);
    if (!value.isBoolean()) {
      throw wrong(name, "is neither true nor false");
    }
    return value.booleanValue();
  }

  RecordFields object(String name) {
    return new RecordFields(full(name), value(name));
  }

  /** An object of which each field is a count; what the fields are called is not told either. */
  Map<String, Long> counts(String name) {
    Map<String, Long> counts = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> each : object(name).node().properties()) {
      if (!isCount(each.getValue())) {
        throw wrong(name, "hold something that is no count (a whole number from 0)");
      }
      counts.put(each.getKey(), each.getValue().longValue());
    }
    return counts;
  }

  boolean has(String name) {
    return node.has(name);
  }

  RecordException wrong(String name, String how) {
    return new RecordException(full(name) + " " + how);
  }

  private static boolean isCount(JsonNode value) {
    return value.isIntegralNumber() && value.canConvertToLong() && value.longValue() >= 0;
  }

  private JsonNode value(String name) {
    JsonNode value = node.get(name);
    if (value == null) {
      throw wrong(name, "is missing");
    }
    return value;
  }

  private String full(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }
}
