package se.garantivakt.event;

/** Reads a contact. */
final class ContactFields {

  private ContactFields() {}

  static Contact read(Common common, Action action, JsonFields fields) throws Refusal {
    return new Contact(
        common,
        action,
        fields.wordOrNumber("channel", Channel::of, Channel.allowed(), Channel.UNSTATED));
  }
}
