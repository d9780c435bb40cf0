package se.garantivakt.engine.compact;

/**
 * The bits by which the compact form says what follows of a clock that stands published, and of an
 * alert of it. Written state relies on them: none is ever given another meaning.
 */
final class CompactClockFields {
  static final int DEADLINE = 1;
  static final int ORIGINAL = 1 << 1;
  static final int CLAIMS = 1 << 2;
  static final int CARE_AREA = 1 << 3;
  static final int FLAGS = 1 << 4;
  static final int STOPPED = 1 << 5;
  static final int BOOKED = 1 << 6;
  static final int PAUSES = 1 << 7;
  static final int ELAPSED = 1 << 8;
  static final int NUMBER = 1 << 9;
  static final int COUNTED_FROM = 1 << 10;
  static final int PATIENT = 1 << 11;

  /** The limit is exact time, so that times are in milliseconds, not days. */
  static final int EXACT = 1 << 12;

  static final int START_DAY = 1 << 13;
  static final int VANISHED = 1 << 14;

  /** Of version 2: where it counts is not what the rest tells. */
  static final int PRESENCE = 1 << 15;

  static final int OF_A_CLOCK = 16;

  // of an alert
  static final int LEVEL = 1;
  static final int RESOLVED = 1 << 1;
  static final int OTHER_DEADLINE = 1 << 2;
  static final int OTHER_CLINIC = 1 << 3;
  static final int OF_AN_ALERT = 4;

  private CompactClockFields() {}

  /** About the unit of a clock at an instant, in whatever zone: distances are taken from it. */
  static long unit(long millis, boolean exact) {
    return exact ? millis : Math.floorDiv(millis, 86_400_000L);
  }
}
