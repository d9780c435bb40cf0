package se.garantivakt.report;

import java.util.List;
import java.util.stream.Stream;

/** The bands of days that the contract has: of long limits, and of those of at most seven days. */
final class DayBands {
  /** All, in the order in which they are written. */
  static final List<String> ALL =
      Stream.of(
              List.of("0-30", "31-60", "61-90", "91-120", "121-180", "181-365", "366+"),
              List.of("0", "1", "2", "3", "4", "5", "6", "7", "8+"))
          .flatMap(List::stream)
          .toList();

  private DayBands() {}
}
