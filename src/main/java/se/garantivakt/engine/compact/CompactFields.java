package se.garantivakt.engine.compact;

/**
 * The bits by which the compact form says what follows of an event; the more often one is set, the
 * lower it is. Written state relies on them: none is ever given another meaning.
 */
final class CompactFields {
  // of every event; those that say «as the event before» when they are not set come after the first
  static final int RECORDED_AT = 1;
  static final int CLINIC = 1 << 1;
  static final int PROBLEM = 1 << 2;
  static final int PARTITION = 1 << 3;
  static final int CARE_AREA = 1 << 4;
  static final int CARE_LEVEL = 1 << 5;
  static final int SUBJECT = 1 << 6;
  static final int PATIENT = 1 << 7;
  static final int RESIDENCE = 1 << 8;
  static final int LISTED = 1 << 9;
  static final int CARE_GUARANTEE = 1 << 10;

  /** The id is not a UUID in canonical form. */
  static final int PLAIN_ID = 1 << 11;

  /** The topic is not that of the event's type. */
  static final int TOPIC = 1 << 12;

  static final int OF_ALL = 13;

  // of a referral
  static final int TO_CLINIC = 1;
  static final int REFERRAL_REASON = 1 << 1;
  static final int ORIGIN = 1 << 2;
  static final int ARRANGED_BY = 1 << 3;
  static final int OF_REFERRALS = 4;

  // of a decision
  static final int CODE = 1;
  static final int ABOUT = 1 << 1;
  static final int FROM = 1 << 2;
  static final int UNTIL = 1 << 3;
  static final int KIND = 1 << 4;
  static final int CLOSING_REASON = 1 << 5;
  static final int URGENT = 1 << 6;
  static final int OF_DECISIONS = 7;

  // of a visit
  static final int PURPOSE = 1;
  static final int OFFER = 1 << 1;
  static final int APPOINTMENT = 1 << 2;
  static final int BY = 1 << 3;
  static final int MODE = 1 << 4;
  static final int LICENSED = 1 << 5;
  static final int EXCUSED = 1 << 6;
  static final int ALTERNATIVE_PROVIDER = 1 << 7;
  static final int OF_VISITS = 8;

  private CompactFields() {}
}
