package se.garantivakt.accessibility;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoField;

/** Calendar months as numbers in a row: twelve times the year, and the months passed in it. */
final class Months {
  private Months() {}

  /** The month of an epoch day. */
  static int of(long day) {
    return (int) LocalDate.ofEpochDay(day).getLong(ChronoField.PROLEPTIC_MONTH);
  }

  /** The first epoch day of a month. */
  static long first(int month) {
    return name(month).atDay(1).toEpochDay();
  }

  /** The month with its name, such as 2026-03. */
  static YearMonth name(int month) {
    return YearMonth.of(Math.floorDiv(month, 12), Math.floorMod(month, 12) + 1);
  }
}
