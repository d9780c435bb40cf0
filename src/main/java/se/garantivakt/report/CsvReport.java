package se.garantivakt.report;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import se.garantivakt.accessibility.measure.Part;

/**
 * A clinic's month as CSV: a header, then a row per guarantee, care area and part (väntande,
 * genomförda). UTF-8 without a mark, semicolons between cells, a point in numbers, line feeds at
 * the ends of lines; a cell with a semicolon, a quotation mark or a line end is quoted (RFC 4180).
 *
 * <p>It holds what was counted, small numbers too: it is for the register, not for publication.
 * {@code publishable} says of each row whether it reaches the smallest count.
 */
final class CsvReport {
  private static final List<Part> PARTS = List.of(Part.WAITING, Part.COMPLETED);

  private CsvReport() {}

  /** Of rows of one clinic, in their order. */
  static byte[] of(List<MonthEnd> rows) {
    List<Column> columns = Column.all();
    StringBuilder text = new StringBuilder();
    line(text, columns.stream().map(Column::name).toList());
    for (MonthEnd row : rows) {
      for (Part part : PARTS) {
        line(text, columns.stream().map(column -> column.cell().apply(row, part)).toList());
      }
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void line(StringBuilder text, List<String> cells) {
    text.append(cells.stream().map(CsvReport::quoted).collect(Collectors.joining(";")))
        .append('\n');
  }

  private static String quoted(String cell) {
    boolean plain = cell.chars().noneMatch(c -> c == ';' || c == '"' || c == '\n' || c == '\r');
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }
}
