package se.garantivakt.simulate;

/** Which dice below the seed are thrown for what; a number here is never used twice. */
final class Branch {
  static final long PATIENT = 1;
  static final long ARRIVALS = 2;
  static final long STORY = 3;
  static final long REGISTRATION = 4;
  static final long FEED = 5;
  static final long POISON = 6;

  private Branch() {}
}
