package se.garantivakt.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import se.garantivakt.accessibility.Accessibility.Kind;
import se.garantivakt.publication.AccessibilityJson;

/**
 * The month ends of one month, out of all records of {@code clinic.accessibility} in their order.
 * Of several for one clinic, guarantee and care area the last one counts, as on the compacted
 * topic. Rows of the region ({@code *}) are not reported: registers add up clinics themselves.
 *
 * <p>A record that cannot be read becomes a {@link Remark} and changes nothing. So does one that
 * counts its revisions from a lower number than the one before it, though it counts: either a run
 * was begun anew, or the files stand in another order than they were written in.
 */
public final class MonthEnds {
  private final YearMonth month;
  private final Map<String, MonthEnd> rows = new HashMap<>();
  private final Map<YearMonth, Set<String>> keysByMonth = new TreeMap<>();
  private final List<Remark> remarks = new ArrayList<>();
  private long records;

  /** Of that month. */
  public MonthEnds(YearMonth month) {
    this.month = month;
  }

  /** The next record, which stands there. */
  public void take(String origin, byte[] record) {
    records++;
    try {
      MonthEndReading.read(record).ifPresent(row -> take(origin, row));
    } catch (RecordException unreadable) {
      remarks.add(new Remark(origin, unreadable.getMessage()));
    }
  }

  /** The tombstone of a key: what was said under it is no more. */
  public void takeTombstone(String key) {
    records++;
    rows.remove(key);
    keysByMonth.values().forEach(keys -> keys.remove(key));
    keysByMonth.values().removeIf(Set::isEmpty);
  }

  private void take(String origin, MonthEnd row) {
    if (row.place().isRegion()) {
      return;
    }
    String key =
        AccessibilityJson.key(row.place(), Kind.MONTH_END, Optional.of(row.month().toString()));
    keysByMonth.computeIfAbsent(row.month(), m -> new HashSet<>()).add(key);
    if (!row.month().equals(month)) {
      return;
    }
    Optional<MonthEnd> before = Optional.ofNullable(rows.put(key, row));
    if (before.isPresent() && before.get().revision() > row.revision()) {
      remarks.add(
          new Remark(
              origin,
              "revision "
                  + row.revision()
                  + " after revision "
                  + before.get().revision()
                  + " of the same row; the later record is reported"));
    }
  }

  /** The month that is reported. */
  public YearMonth month() {
    return month;
  }

  /** How many records were looked at. */
  public long records() {
    return records;
  }

  /** What somebody must look at, in the order of the records. */
  public List<Remark> remarks() {
    return List.copyOf(remarks);
  }

  /** For each month of which something is told the number of its rows. */
  public Map<YearMonth, Integer> months() {
    Map<YearMonth, Integer> counts = new TreeMap<>();
    keysByMonth.forEach((each, keys) -> counts.put(each, keys.size()));
    return counts;
  }

  /** Those of the month, by clinic, guarantee and care area. */
  List<MonthEnd> rows() {
    return rows.values().stream().sorted(MonthEnd.ORDER).toList();
  }
}
