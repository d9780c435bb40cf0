package se.garantivakt.event;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Refuses personal numbers, and what is too long, wherever the contract has an id, and in the open
 * words that are passed on; whether or not the action uses the field.
 */
final class IdFields {

  private static final List<String> NAMES =
      List.of(
          "patientId",
          "episodeId",
          "eventId",
          "subjectId",
          "clinicId",
          "toClinicId",
          "listedClinicId",
          "offerId",
          "voids",
          "careArea",
          "residence",
          "kind");
  private static final int MOST_CHARACTERS = 512;
  private static final String MESSAGE =
      "reads as a personnummer or samordningsnummer; only pseudonyms are allowed";

  private IdFields() {}

  static void refusePersonalKey(Optional<String> key) throws Refusal {
    if (key.filter(PersonalNumber::reads).isPresent()) {
      throw Refusal.of(RejectionReason.PERSONAL_NUMBER, "key", MESSAGE);
    }
  }

  static void refusePersonal(JsonFields fields) throws Refusal {
    for (String name : NAMES) {
      if (fields.node(name).filter(IdFields::readsAsPersonal).isPresent()) {
        throw Refusal.of(RejectionReason.PERSONAL_NUMBER, name, MESSAGE);
      }
    }
  }

  /**
   * Ids stand several times in what is published; a long one would make records that no log takes.
   */
  static void refuseLong(JsonFields fields) throws Refusal {
    for (String name : NAMES) {
      if (fields.node(name).filter(IdFields::isLong).isPresent()) {
        throw Refusal.of(
            RejectionReason.ILL_TYPED_FIELD,
            name,
            "has more than the " + MOST_CHARACTERS + " characters that an id may have");
      }
    }
  }

  private static boolean isLong(JsonNode node) {
    return node.isTextual() && node.textValue().length() > MOST_CHARACTERS;
  }

  private static boolean readsAsPersonal(JsonNode node) {
    return node.isNumber()
        ? numberReadsAsPersonal(node.doubleValue())
        : node.isTextual() && PersonalNumber.reads(node.textValue());
  }

  // A JSON number cannot begin with 0, so those born 2000 to 2009 lose digits; a double is exact
  // here.
  private static boolean numberReadsAsPersonal(double number) {
    double size = Math.abs(number);
    return size < 1e13
        && size == Math.rint(size)
        && PersonalNumber.reads(String.format(Locale.ROOT, "%010d", (long) size));
  }
}
