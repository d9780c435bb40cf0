package se.garantivakt.replay.explain;

import java.time.Instant;

/** Part of a clock's course, half-open: {@code until} is the first instant after it. */
public record Stretch(Kind kind, Instant from, Instant until) {

  /** How the clock went. Later ones are drawn over earlier ones. */
  public enum Kind {
    /** Still to come: what is left of the limit. */
    AHEAD('-', "to come"),
    /** Time was counted. */
    COUNTED('=', "counted"),
    /** The start was not yet certain. */
    PROVISIONAL('~', "provisional"),
    /** Time was not counted. */
    PAUSED('.', "paused"),
    /** Over the limit. */
    BREACHED('!', "over the limit");

    private final char mark;
    private final String words;

    Kind(char mark, String words) {
      this.mark = mark;
      this.words = words;
    }

    /** How it is drawn. */
    public char mark() {
      return mark;
    }

    /** What it means, for people. */
    public String words() {
      return words;
    }
  }
}
