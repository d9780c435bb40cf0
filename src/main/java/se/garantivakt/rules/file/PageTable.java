package se.garantivakt.rules.file;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A table in Markdown. */
final class PageTable {
  private final List<List<String>> rows = new ArrayList<>();

  PageTable(String... heads) {
    rows.add(List.of(heads));
  }

  PageTable row(String... cells) {
    rows.add(List.of(cells));
    return this;
  }

  /** A row that is left out when there is nothing in its second cell. */
  PageTable rowIfSaid(String head, String said, String source) {
    return said.isEmpty() ? this : row(head, said, source);
  }

  /** The lines, with an empty one after. */
  String text() {
    StringBuilder text = new StringBuilder(line(rows.get(0)));
    text.append(line(rows.get(0).stream().map(head -> "---").toList()));
    rows.subList(1, rows.size()).forEach(row -> text.append(line(row)));
    return text.append('\n').toString();
  }

  private static String line(List<String> cells) {
    return cells.stream()
        .map(cell -> cell.replace("|", "\\|"))
        .collect(Collectors.joining(" | ", "| ", " |\n"));
  }
}
