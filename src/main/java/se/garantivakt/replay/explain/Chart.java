package se.garantivakt.replay.explain;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** A clock drawn on a line to scale, each stretch at least one character, with marks below. */
final class Chart {
  private final Instant from;
  private final Instant until;
  private final int width;

  /** What stands under the line: a letter. */
  record Mark(Instant at, char letter) {}

  Chart(Instant from, Instant until, int width) {
    this.from = from;
    this.until = until;
    this.width = width;
  }

  /** The line. */
  String line(List<Stretch> stretches) {
    char[] line = blank();
    for (Stretch stretch : stretches) {
      int first = Math.min(edge(stretch.from()), width - 1);
      int end = Math.max(first + 1, edge(stretch.until()));
      Arrays.fill(line, first, end, stretch.kind().mark());
    }
    return new String(line);
  }

  /** The marks under it; of two at one place the second stands beside it. */
  String marks(List<Mark> marks) {
    char[] line = blank();
    for (Mark mark : marks) {
      int column = Math.min(edge(mark.at()), width - 1);
      int beside = column + 1 < width ? column + 1 : column - 1;
      line[line[column] == ' ' ? column : beside] = mark.letter();
    }
    return new String(line);
  }

  private char[] blank() {
    char[] line = new char[width];
    Arrays.fill(line, ' ');
    return line;
  }

  private int edge(Instant instant) {
    double whole = Math.max(1, Duration.between(from, until).toMillis());
    double part = Duration.between(from, instant).toMillis() / whole;
    return (int) Math.round(Math.max(0, Math.min(1, part)) * width);
  }
}
