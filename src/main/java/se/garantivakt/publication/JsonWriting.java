package se.garantivakt.publication;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** One JSON object being written, field by field; null where there is nothing. */
final class JsonWriting {
  private static final JsonFactory JSON = new JsonFactory();
  private static final int DECIMALS = 4;

  private final JsonGenerator json;

  private JsonWriting(JsonGenerator json) {
    this.json = json;
  }

  /** What an object holds. */
  interface Fields {
    void write(JsonWriting json) throws IOException;
  }

  /** The bytes of an object. */
  static byte[] object(Fields fields) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1500);
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      json.writeStartObject();
      fields.write(new JsonWriting(json));
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  void object(String name, Fields fields) throws IOException {
    json.writeObjectFieldStart(name);
    fields.write(this);
    json.writeEndObject();
  }

  void text(String name, String value) throws IOException {
    json.writeStringField(name, value);
  }

  void text(String name, Optional<String> value) throws IOException {
    json.writeFieldName(name);
    json.writeString(value.orElse(null));
  }

  void number(String name, long value) throws IOException {
    json.writeNumberField(name, value);
  }

  void number(String name, OptionalLong value) throws IOException {
    if (value.isPresent()) {
      number(name, value.getAsLong());
    } else {
      json.writeNullField(name);
    }
  }

  /** With at most four decimals, and none that is zero at the end. */
  void number(String name, OptionalDouble value) throws IOException {
    if (value.isPresent()) {
      BigDecimal rounded =
          BigDecimal.valueOf(value.getAsDouble()).setScale(DECIMALS, RoundingMode.HALF_UP);
      BigDecimal plain = rounded.stripTrailingZeros();
      json.writeFieldName(name);
      json.writeNumber(plain.scale() < 0 ? plain.setScale(0) : plain);
    } else {
      json.writeNullField(name);
    }
  }

  void yes(String name, boolean value) throws IOException {
    json.writeBooleanField(name, value);
  }

  void counts(String name, Map<String, Long> counts) throws IOException {
    json.writeObjectFieldStart(name);
    for (Map.Entry<String, Long> count : counts.entrySet()) {
      json.writeNumberField(count.getKey(), count.getValue());
    }
    json.writeEndObject();
  }
}
