package se.garantivakt.event;

/** The patient seeks care, or contact is made. */
public record Contact(Common common, Action action, Channel channel) implements Event {

  /** A contact of which no channel is known. */
  public static Contact of(Common common, Action action) {
    return new Contact(common, action, Channel.UNSTATED);
  }
}
