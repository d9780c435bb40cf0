package se.garantivakt.replay.explain;

import java.util.List;

/** Lines of text no longer than a width, broken between words; only a longer word goes beyond. */
final class Page {
  private static final String BETWEEN = "   ";

  private final int width;
  private final StringBuilder text = new StringBuilder();

  Page(int width) {
    this.width = width;
  }

  int width() {
    return width;
  }

  /** A line as it is. */
  Page line(String line) {
    text.append(line.stripTrailing()).append('\n');
    return this;
  }

  /** An empty line. */
  Page gap() {
    return line("");
  }

  /** Words from a column on, what does not fit on the lines below it at the same column. */
  Page words(int column, String words) {
    return words("", column, words);
  }

  /** The same after a label that stands before the column. */
  Page words(String label, int column, String words) {
    StringBuilder line = new StringBuilder(label);
    pad(line, column);
    boolean first = true;
    for (String word : words.split(" ")) {
      if (!first && line.length() + 1 + word.length() > width) {
        line(line.toString());
        line.setLength(0);
        pad(line, column);
        first = true;
      }
      line.append(first ? "" : " ").append(word);
      first = false;
    }
    return line(line.toString());
  }

  /** Items beside each other from a column on, none of them broken. */
  Page items(int column, List<String> items) {
    StringBuilder line = new StringBuilder();
    pad(line, column);
    for (String item : items) {
      if (line.length() > column && line.length() + BETWEEN.length() + item.length() > width) {
        line(line.toString());
        line.setLength(0);
        pad(line, column);
      }
      line.append(line.length() > column ? BETWEEN : "").append(item);
    }
    return line(line.toString());
  }

  /** All lines, the last one ended too. */
  String text() {
    return text.toString();
  }

  private static void pad(StringBuilder line, int column) {
    line.append(" ".repeat(Math.max(0, column - line.length())));
  }
}
