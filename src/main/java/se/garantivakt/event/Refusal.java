package se.garantivakt.event;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Ends the reading of a record that is no event of the contract. Never quotes ids. */
public final class Refusal extends Exception {

  private static final long serialVersionUID = 1L;
  private static final Pattern CODE_LIKE = Pattern.compile("[A-Za-z0-9._-]{1,40}");

  private final RejectionReason reason;
  private final String field;

  private Refusal(RejectionReason reason, String field, String message) {
    super(message, null, false, false);
    this.reason = reason;
    this.field = field;
  }

  /** A refusal of the record as a whole. */
  static Refusal of(RejectionReason reason, String message) {
    return new Refusal(reason, null, message);
  }

  /** A refusal for one field; the message begins with its name. */
  public static Refusal of(RejectionReason reason, String field, String message) {
    return new Refusal(reason, field, field + " " + message);
  }

  /** A refusal of a word, naming those allowed. */
  static Refusal word(RejectionReason reason, String field, String word, List<String> allowed) {
    return of(reason, field, quoted(word) + "is not one of " + String.join(", ", allowed));
  }

  // Free text may name a person, so only what looks like a code is repeated.
  private static String quoted(String word) {
    boolean harmless = CODE_LIKE.matcher(word).matches() && !PersonalNumber.standsIn(word);
    return harmless ? "'" + word + "' " : "";
  }

  /**
   * What is to be said of the record; its bytes and key are looked through for personal numbers.
   */
  public Rejection rejection(byte[] value, Optional<String> key) {
    boolean personal = reason == RejectionReason.PERSONAL_NUMBER || PersonalScan.finds(value, key);
    return new Rejection(reason, Optional.ofNullable(field), getMessage(), personal);
  }
}
