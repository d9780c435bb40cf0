package se.garantivakt.accessibility;

import java.util.List;
import se.garantivakt.accessibility.measure.Cell;
import se.garantivakt.accessibility.measure.Tally;
import se.garantivakt.engine.Counted;
import se.garantivakt.engine.Counted.Standing;
import se.garantivakt.engine.compact.CompactBytes;
import se.garantivakt.engine.compact.CompactSource;

/**
 * Tallies, changes and months as bytes. Days go by distance from the one before, limits by whether
 * they are another; words by their place in lists of which none is ever moved or taken out.
 */
final class CompactCounts {
  private static final List<Standing> STANDINGS =
      List.of(Standing.PLAIN, Standing.PVV, Standing.MOV, Standing.SOV, Standing.NOT_COVERED);
  private static final List<Counted.Kind> KINDS =
      List.of(Counted.Kind.BEGUN, Counted.Kind.WAITING, Counted.Kind.COMPLETED);
  private static final List<Finding.Kind> FINDINGS =
      List.of(Finding.Kind.RECURRING, Finding.Kind.EXTENSIVE);

  private static final int OTHER_LIMIT = 8;
  private static final int PER_DAY = 16;

  private CompactCounts() {}

  static void write(Kept kept, CompactBytes out) {
    History history = kept.history;
    for (Tally tally : tallies(history)) {
      write(tally, out);
    }
    out.number(history.months.size());
    history.months.forEach(
        (month, counts) -> {
          out.signed(month);
          write(counts, out);
        });
    write(kept.ahead, out);
    write(kept.outbox, out);
  }

  static void read(CompactSource in, Kept kept) {
    History history = kept.history;
    for (Tally tally : tallies(history)) {
      read(in, tally);
    }
    for (int left = in.count(); left > 0; left--) {
      int month = in.signedInt();
      history.months.put(month, month(in));
    }
    read(in, kept.ahead);
    read(in, kept.outbox);
  }

  private static List<Tally> tallies(History history) {
    return List.of(
        history.waiting,
        history.today,
        history.begun,
        history.ended,
        history.breached,
        history.kept);
  }

  private static void write(MonthCounts month, CompactBytes out) {
    write(month.waiting, out);
    out.signed(month.weighted);
    write(month.completed, out);
    out.number(bits(month));
    out.number(month.revision + 1L);
    if (month.revision != MonthCounts.UNSAID) {
      out.whole(month.fingerprint);
    }
  }

  private static MonthCounts month(CompactSource in) {
    MonthCounts month = new MonthCounts();
    read(in, month.waiting);
    month.weighted = in.signed();
    read(in, month.completed);
    int bits = in.below(1 << FINDINGS.size() + 1);
    month.told = (bits & 1) != 0;
    for (int i = 0; i < FINDINGS.size(); i++) {
      if ((bits & 2 << i) != 0) {
        month.found.add(FINDINGS.get(i));
      }
    }
    month.revision = in.below(Integer.MAX_VALUE) - 1;
    if (month.revision != MonthCounts.UNSAID) {
      month.fingerprint = in.whole();
    }
    return month;
  }

  private static int bits(MonthCounts month) {
    int bits = month.told ? 1 : 0;
    for (Finding.Kind kind : month.found) {
      bits |= 2 << FINDINGS.indexOf(kind);
    }
    return bits;
  }

  private static void write(Tally tally, CompactBytes out) {
    out.number(tally.size());
    Cell[] before = {new Cell(0, 0, Standing.PLAIN)};
    boolean[] first = {true};
    tally.forEach(
        (cell, count) -> {
          long distance = cell.day() - before[0].day();
          if (first[0]) {
            out.signed(distance);
            distance = 0;
          }
          boolean other = first[0] || cell.limitDays() != before[0].limitDays();
          int standing = STANDINGS.indexOf(cell.standing());
          out.number(distance * PER_DAY + standing + (other ? OTHER_LIMIT : 0));
          if (other) {
            out.signed(cell.limitDays());
          }
          out.signed(count);
          before[0] = cell;
          first[0] = false;
        });
  }

  private static void read(CompactSource in, Tally tally) {
    int size = in.count();
    long day = size == 0 ? 0 : in.signedInt();
    int limit = 0;
    for (int left = size; left > 0; left--) {
      int packed = in.below(Integer.MAX_VALUE);
      day += packed / PER_DAY;
      if (!Cell.isDay(day)) {
        throw in.corrupt("holds a day beyond all calendars");
      }
      if ((packed & OTHER_LIMIT) != 0) {
        limit = in.signedInt();
      }
      tally.add(new Cell(day, limit, word(STANDINGS, packed % OTHER_LIMIT, in)), in.signed());
    }
  }

  static void write(Changes changes, CompactBytes out) {
    List<Change> all = changes.all();
    out.number(all.size());
    long instant = 0;
    for (Change change : all) {
      out.signed(change.instant() - instant);
      int standing = STANDINGS.indexOf(change.standing());
      out.number((long) KINDS.indexOf(change.kind()) * OTHER_LIMIT + standing);
      out.signed(change.startDay());
      out.signed(change.limitDays());
      out.signed(change.count());
      instant = change.instant();
    }
  }

  static void read(CompactSource in, Changes changes) {
    long instant = 0;
    for (int left = in.count(); left > 0; left--) {
      instant += in.signed();
      int packed = in.below(KINDS.size() * OTHER_LIMIT);
      Standing standing = word(STANDINGS, packed % OTHER_LIMIT, in);
      long startDay = in.signed();
      int limit = in.signedInt();
      Counted.Kind kind = KINDS.get(packed / OTHER_LIMIT);
      changes.add(new Change(kind, in.signed(), instant, startDay, limit, standing));
    }
  }

  private static <T> T word(List<T> words, int place, CompactSource in) {
    if (place >= words.size()) {
      throw in.corrupt("holds an unknown word");
    }
    return words.get(place);
  }
}
