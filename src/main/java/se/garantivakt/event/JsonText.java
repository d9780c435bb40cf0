package se.garantivakt.event;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Reads exactly one JSON object (RFC 8259) in UTF-8, no key of it twice. */
final class JsonText {

  // Keys come from outside: they are not to fill the JVM's string table or trip its collision
  // guard.
  private static final ObjectMapper JSON =
      new ObjectMapper(
              JsonFactory.builder()
                  .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                  .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

  private JsonText() {}

  static ObjectNode object(byte[] value) throws Refusal {
    try (JsonParser parser = JSON.createParser(text(value))) {
      JsonNode node = JSON.readTree(parser);
      if (node == null || node.isMissingNode()) {
        throw notJson("the record is empty");
      }
      if (parser.nextToken() != null) {
        throw notJson("something follows the JSON value");
      }
      if (node instanceof ObjectNode object) {
        return object;
      }
      throw Refusal.of(RejectionReason.NOT_AN_OBJECT, "the record must be a JSON object");
    } catch (MismatchedInputException e) {
      throw Refusal.of(RejectionReason.DUPLICATE_KEY, "a key stands twice in one object");
    } catch (JsonProcessingException e) {
      throw notJson("the record must be one JSON object in UTF-8" + place(e));
    } catch (IOException e) {
      throw notJson("the record cannot be read as JSON");
    }
  }

  private static String text(byte[] value) throws Refusal {
    String text = new String(value, StandardCharsets.UTF_8);
    // Only a text with the replacement character can hold bytes that are no UTF-8.
    if (text.indexOf('\uFFFD') >= 0) {
      try {
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(value));
      } catch (CharacterCodingException e) {
        throw notJson("the record is not UTF-8");
      }
    }
    if (text.startsWith("\uFEFF")) {
      throw notJson("the record begins with a byte order mark, which JSON does not allow");
    }
    return text;
  }

  private static String place(JsonProcessingException e) {
    return e.getLocation() == null
        ? ""
        : "; broken at line "
            + e.getLocation().getLineNr()
            + ", column "
            + e.getLocation().getColumnNr();
  }

  private static Refusal notJson(String message) {
    return Refusal.of(RejectionReason.NOT_JSON, message);
  }
}
