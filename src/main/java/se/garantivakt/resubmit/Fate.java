package se.garantivakt.resubmit;

/** What becomes of a rejected record that is meant. */
public enum Fate {
  /** It goes, or went, to its topic once more. */
  SENT("sent"),
  /** A record that names it as its origin lies in an input topic already. */
  SENT_BEFORE("sentBefore"),
  /** Its topic takes none so large, so it did not go. */
  TOO_LARGE("tooLarge"),
  /** It would be rejected as things are now. */
  STILL_REJECTED("stillRejected"),
  /** It holds a personal number, and is still rejected: never written anywhere again. */
  PERSONAL("personal"),
  /** Only its place is told, and its topic no longer has it. */
  GONE("gone"),
  /** The topic it came from is none of the input topics. */
  NO_INPUT("noInput");

  private final String word;

  Fate(String word) {
    this.word = word;
  }

  /** As answers for programs have it. */
  public String word() {
    return word;
  }

  /** Whether the record is left behind, so that somebody must look at it. */
  public boolean isLeft() {
    return this != SENT && this != SENT_BEFORE;
  }
}
