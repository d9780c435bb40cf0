package se.garantivakt.accessibility.measure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The bands of days that waits are told in (contracts.md, {@code clinic.accessibility}): the long
 * ones of the national statistics, or single days for limits of at most {@value #SHORT} days.
 */
enum Bands {
  LONG(
      List.of("0-30", "31-60", "61-90", "91-120", "121-180", "181-365", "366+"),
      List.of(30L, 60L, 90L, 120L, 180L, 365L)),
  SINGLE_DAYS(
      List.of("0", "1", "2", "3", "4", "5", "6", "7", "8+"),
      List.of(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L));

  /** The longest limit that is told by single days. */
  static final int SHORT = 7;

  private final List<String> names;
  private final List<Long> lasts;

  /** With the last day of each band but the open one. */
  Bands(List<String> names, List<Long> lasts) {
    this.names = names;
    this.lasts = lasts;
  }

  /** The band of so many days. */
  String of(long days) {
    int band = 0;
    while (band < lasts.size() && days > lasts.get(band)) {
      band++;
    }
    return names.get(band);
  }

  /** All bands in their order, with nobody in them. */
  Map<String, Long> empty() {
    Map<String, Long> all = new LinkedHashMap<>();
    names.forEach(name -> all.put(name, 0L));
    return all;
  }
}
