package se.garantivakt.simulate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.stream.Stream;
import se.garantivakt.event.RejectionReason;

/**
 * Makes a readable record unreadable, for one reason and no other. It works on the text of {@link
 * Wording}: the words it looks for stand in every record, once.
 */
final class Poison {
  /** A number that reads as a personnummer and belongs to nobody: it is Skatteverket's example. */
  private static final String PERSONAL = "19121212-1212";

  /** More than the 64 KiB that a decoder takes by default. */
  private static final int TOO_LONG = 65 * 1024;

  private Poison() {}

  /** The reasons for which bytes can be unreadable. */
  static List<RejectionReason> reasons() {
    return Stream.of(RejectionReason.values()).filter(RejectionReason::liesInTheBytes).toList();
  }

  /** The bytes of the same record, made so that it is rejected for that reason. */
  static byte[] of(RejectionReason reason, byte[] value) {
    String text = new String(value, UTF_8);
    return poisoned(reason, text).getBytes(UTF_8);
  }

  private static String poisoned(RejectionReason reason, String text) {
    return switch (reason) {
      case OVERSIZED -> put(text, "\"note\":\"" + "x".repeat(TOO_LONG) + "\"");
      case NOT_JSON -> text.substring(0, text.length() - 1);
      case NOT_AN_OBJECT -> "[" + text + "]";
      case DUPLICATE_KEY -> put(text, "\"clinicId\":\"" + Clinics.NURSE_LINE + "\"");
      case PERSONAL_NUMBER -> set(text, "patientId", "\"" + PERSONAL + "\"");
      case MISSING_FIELD -> set(text, "clinicId", "null");
      case ILL_TYPED_FIELD -> set(text, "eventId", "17");
      case UNKNOWN_TYPE -> set(text, "type", "\"kontakt\"");
      case UNKNOWN_ACTION -> set(text, "action", "\"guessed\"");
      case WRONG_TOPIC -> wrongTopic(text);
      case UNKNOWN_VALUE -> put(without(text, "careLevel"), "\"careLevel\":\"tertiary\"");
      case UNREADABLE_TIME -> set(text, "occurredAt", "\"2026-03-05T09:12:00\"");
      case IMPOSSIBLE_TIME -> set(text, "occurredAt", "\"1899-12-31\"");
      case LOG_TIME_AHEAD, LEFT_OUT ->
          throw new IllegalArgumentException("does not lie in the bytes");
    };
  }

  private static String wrongTopic(String text) {
    String other = text.contains("\"type\":\"contact\"") ? "\"visit\"" : "\"contact\"";
    return set(text, "type", other);
  }

  private static String put(String text, String field) {
    return text.substring(0, text.length() - 1) + "," + field + "}";
  }

  private static String without(String text, String name) {
    return text.replaceAll("\"" + name + "\":\"[^\"]*\",", "");
  }

  private static String set(String text, String name, String json) {
    return text.replaceFirst("\"" + name + "\":\"[^\"]*\"", "\"" + name + "\":" + json);
  }
}
