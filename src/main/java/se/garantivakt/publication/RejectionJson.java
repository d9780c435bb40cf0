package se.garantivakt.publication;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import se.garantivakt.event.Rejection;

/**
 * Writes records of {@code event.rejected} (contracts.md section 2): why, where it lies, and what
 * it held. Of a record that holds a personal number only where it lies is told: no bytes and no
 * headers.
 */
public final class RejectionJson {
  private static final JsonFactory JSON = new JsonFactory();

  private RejectionJson() {}

  /**
   * Where a record lies.
   *
   * @param topic its name in this installation
   */
  public record Place(String topic, int partition, long offset) {}

  /** A header of the record; {@code value} is {@code null} where it has none. */
  public record Header(String name, byte[] value) {}

  /**
   * The record of a rejection.
   *
   * @param value {@code null} where the original had none
   * @param truncated headers, or headers and bytes, were too large and are left out
   */
  public static byte[] write(
      Rejection why, Place place, byte[] value, List<Header> headers, boolean truncated) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(700);
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      json.writeStartObject();
      json.writeStringField("reason", why.reason().name());
      json.writeFieldName("field");
      json.writeString(why.field().orElse(null));
      json.writeStringField("message", why.message());
      json.writeStringField("topic", place.topic());
      json.writeNumberField("partition", place.partition());
      json.writeNumberField("offset", place.offset());
      json.writeBooleanField("personal", why.personal());
      json.writeBooleanField("truncated", truncated);
      json.writeFieldName("bytes");
      bytes(json, why.personal() ? null : value);
      json.writeFieldName("headers");
      if (why.personal()) {
        json.writeNull();
      } else {
        headers(json, headers);
      }
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void headers(JsonGenerator json, List<Header> headers) throws IOException {
    json.writeStartArray();
    for (Header header : headers) {
      json.writeStartObject();
      json.writeStringField("name", header.name());
      json.writeFieldName("value");
      bytes(json, header.value());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void bytes(JsonGenerator json, byte[] bytes) throws IOException {
    if (bytes == null) {
      json.writeNull();
    } else {
      json.writeBinary(bytes);
    }
  }
}
