package se.garantivakt.job.topics;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** For what kind of use topics are made. */
public enum Profile {
  /** Several brokers; the log's time is the broker's. */
  PRODUCTION("production"),
  /** A lone broker, and historical times. */
  LOCAL("local"),
  /** Several brokers, and historical times. */
  REPLAY("replay");

  private final String word;

  Profile(String word) {
    this.word = word;
  }

  /** As the file and the command line write it. */
  public String word() {
    return word;
  }

  /** The profile of a word. */
  public static Optional<Profile> of(String word) {
    return Stream.of(values()).filter(profile -> profile.word.equals(word)).findFirst();
  }

  /** All words. */
  public static List<String> words() {
    return Stream.of(values()).map(Profile::word).toList();
  }
}
