package se.garantivakt.event;

/** What became of one input record: an event, or why it is none. */
public sealed interface Decoded permits Decoded.Readable, Decoded.Rejected {

  /** The record holds an event of the contract. */
  record Readable(Event event) implements Decoded {}

  /** The record holds no event of the contract. */
  record Rejected(Rejection rejection) implements Decoded {}
}
