package se.garantivakt.event;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/** Input records as tests write them: JSON with single quotes, on top of a valid event. */
final class Records {

  static final Instant LOGGED_AT = Instant.parse("2026-03-05T09:00:00Z");
  static final EventDecoder DECODER = new EventDecoder(DecoderLimits.defaults());
  private static final ObjectMapper JSON = new ObjectMapper();

  private Records() {}

  /** A valid event of that action; {@code more} adds or replaces fields. */
  static ObjectNode event(Action action, String more) {
    try {
      ObjectNode event =
          (ObjectNode)
              JSON.readTree(
                  quoted(
                      """
                      {'eventId': 'e-1', 'episodeId': 'ep-1', 'patientId': 'p-1',
                       'occurredAt': '2026-03-05', 'clinicId': 'SE2321000016-1A01'}\
                      """));
      event.put("type", action.type().wire()).put("action", action.wire());
      event.setAll((ObjectNode) JSON.readTree("{" + quoted(more) + "}"));
      return event;
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalArgumentException(more, e);
    }
  }

  /** A valid event with one field put in as raw text, so that it may hold what no JSON tree can. */
  static String raw(Action action, String field, String value) {
    String rest = event(action, "'code': 'PvV', 'voids': 'e-0'").without(field).toString();
    return "{\"" + field + "\":" + value + "," + rest.substring(1);
  }

  static Decoded decode(Action action, String more) {
    return decode(event(action, more).toString(), action.type());
  }

  static Decoded decode(String json, EventType topic) {
    return decode(json.getBytes(StandardCharsets.UTF_8), topic);
  }

  static Decoded decode(byte[] value, EventType topic) {
    return DECODER.decode(value, Optional.of("ep-1"), topic, LOGGED_AT);
  }

  static Event readable(Decoded decoded) {
    if (decoded instanceof Decoded.Readable readable) {
      return readable.event();
    }
    throw new AssertionError(decoded.toString());
  }

  static Rejection rejected(Decoded decoded) {
    if (decoded instanceof Decoded.Rejected rejected) {
      return rejected.rejection();
    }
    throw new AssertionError(decoded.toString());
  }

  private static String quoted(String json) {
    return json.replace('\'', '"');
  }
}
