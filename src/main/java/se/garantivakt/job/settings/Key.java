package se.garantivakt.job.settings;

/**
 * One setting.
 *
 * @param name its keys, joined by dots
 * @param absent what holds when nothing is said, as text
 */
record Key<T>(String name, String absent, Kind<T> kind) {
  /** What holds when nothing is said. */
  T absentValue() {
    return kind.read(absent).orElseThrow(() -> new IllegalStateException(name + ": " + absent));
  }
}
