package se.garantivakt.simulate;

import se.garantivakt.event.WireValue;

/**
 * A field of a record as its JSON has it.
 *
 * @param json the value as JSON text
 */
record Field(String name, String json) {

  /** Text of letters, digits and what times and ids are written with; nothing needs an escape. */
  static Field text(String name, String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c < ' ' || c > '~' || c == '"' || c == '\\') {
        throw new IllegalArgumentException(name + " holds what JSON would escape");
      }
    }
    return new Field(name, '"' + value + '"');
  }

  /** A word of the contract. */
  static Field word(String name, WireValue value) {
    return text(name, value.wire());
  }

  /** True or false. */
  static Field flag(String name, boolean value) {
    return new Field(name, Boolean.toString(value));
  }

  /** A whole number. */
  static Field number(String name, long value) {
    return new Field(name, Long.toString(value));
  }
}
