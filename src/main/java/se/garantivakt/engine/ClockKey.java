package se.garantivakt.engine;

import java.util.Optional;

/**
 * Which clock of an episode: its guarantee, what it is about, and its number among those that
 * followed each other there, from 1.
 */
public record ClockKey(String guarantee, Optional<String> subject, int number) {

  /**
   * {@code episodeId/guarantee/subject}, {@code -} without subject, {@code #2} for the second
   * (contracts.md).
   */
  public String clockId(String episodeId) {
    int about = subject.isPresent() ? subject.get().length() : 1;
    StringBuilder id = new StringBuilder(episodeId.length() + guarantee.length() + about + 8);
    encode(episodeId, id).append('/');
    encode(guarantee, id).append('/');
    if (subject.isEmpty()) {
      id.append('-');
    } else if (subject.get().equals("-")) {
      // a subject of that name must not pass for none
      id.append("%2D");
    } else {
      encode(subject.get(), id);
    }
    return number == 1 ? id.toString() : id.append('#').append(number).toString();
  }

  /**
   * The episode that a clock's name begins with, whatever follows its first {@code /}; empty of
   * what has none.
   */
  public static Optional<String> episodeId(String clockId) {
    int slash = clockId.indexOf('/');
    return slash < 1 ? Optional.empty() : Optional.of(decoded(clockId.substring(0, slash)));
  }

  private static String decoded(String part) {
    return part.replace("%2F", "/").replace("%23", "#").replace("%7C", "|").replace("%25", "%");
  }

  private static boolean isPlain(String part) {
    for (int i = 0; i < part.length(); i++) {
      char c = part.charAt(i);
      if (c == '/' || c == '#' || c == '|' || c == '%') {
        return false;
      }
    }
    return true;
  }

  private static StringBuilder encode(String part, StringBuilder into) {
    if (isPlain(part)) {
      return into.append(part);
    }
    for (int i = 0; i < part.length(); i++) {
      char c = part.charAt(i);
      switch (c) {
        case '/' -> into.append("%2F");
        case '#' -> into.append("%23");
        case '|' -> into.append("%7C");
        case '%' -> into.append("%25");
        default -> into.append(c);
      }
    }
    return into;
  }
}
