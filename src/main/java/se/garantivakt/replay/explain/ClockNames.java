package se.garantivakt.replay.explain;

/** Clock ids without the episode, which a page about one episode names once. */
final class ClockNames {
  private ClockNames() {}

  /** {@code visit-90}, {@code visit-90/R1}, {@code visit-90#2}. */
  static String brief(String clockId) {
    String within = clockId.substring(clockId.indexOf('/') + 1);
    int subject = within.indexOf('/');
    String named = within.substring(subject + 1);
    boolean without = named.equals("-") || named.startsWith("-#");
    return without ? within.substring(0, subject) + named.substring(1) : within;
  }
}
