package se.garantivakt.job.clinic;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import se.garantivakt.accessibility.Change;
import se.garantivakt.accessibility.ClinicFigures;
import se.garantivakt.accessibility.ClinicRecord;
import se.garantivakt.accessibility.CompactChanges;
import se.garantivakt.accessibility.Place;
import se.garantivakt.engine.LocalDays;
import se.garantivakt.job.state.PlacedChanges;

/**
 * The figures of a place of which all changes are heard in the order in which they became known:
 * before a change, the midnights that have passed are told, each with what was known by then, as
 * {@link MeasureAccessibility} tells them while it catches up. Of what is current the last row is
 * told only, which replaces all before.
 */
final class PlaceInOrder {
  /** Hears what is told at an instant: rows, and what the region is to take in. */
  interface Told {
    void take(List<ClinicRecord> rows, List<Change> ofRegion, long knownAt);
  }

  private final String key;
  private final Place place;
  private final FiguresStore store;
  private final LocalDays days;
  private final long end;
  private final TreeSet<Long> due = new TreeSet<>();
  private List<PlacedChanges> news = new ArrayList<>();
  private ClinicFigures figures;
  private Optional<ClinicFigures> current = Optional.empty();
  private long currentAt;

  /**
   * Of a place of which nothing was told.
   *
   * @param end the last instant that is spoken of
   */
  PlaceInOrder(String key, Place place, FiguresStore store, long end) {
    this.key = key;
    this.place = place;
    this.store = store;
    this.days = store.days();
    this.end = end;
  }

  String key() {
    return key;
  }

  Place place() {
    return place;
  }

  /** Takes changes, and tells what comes before them. */
  void take(PlacedChanges changes, Told told) {
    if (!news.isEmpty() && changes.knownAt() < news.get(news.size() - 1).knownAt()) {
      throw new IllegalStateException(
          "changes known at %d came after some known later: records do not carry the log's time"
              .formatted(changes.knownAt()));
    }
    passTo(changes.knownAt(), told);
    news.add(changes);
    due.add(days.begin(days.dayOf(changes.knownAt()) + 1));
  }

  /** Lets time pass to the end of the run; what is known by then is told as of it. */
  void end(Told told) {
    passTo(end, told);
    if (!news.isEmpty()) {
      tell(due.first(), told);
    }
    if (current.isPresent()) {
      told.take(List.of(current.get().current(currentAt)), List.of(), currentAt);
    }
  }

  private void passTo(long instant, Told told) {
    while (!due.isEmpty() && due.first() <= instant) {
      tell(due.pollFirst(), told);
    }
  }

  private void tell(long timer, Told told) {
    long instant = Math.min(timer, end);
    // all that was taken: what is known at this instant or later has not come yet
    List<PlacedChanges> heard = news;
    news = new ArrayList<>();
    ClinicFigures measured =
        figures == null ? store.read(place, Optional.empty(), instant - 1) : figures;
    List<ClinicRecord> rows = new ArrayList<>(measured.advanceTo(instant - 1));
    heard.forEach(changes -> CompactChanges.read(changes.changes()).forEach(measured::take));
    rows.addAll(measured.advanceTo(instant));
    if (!heard.isEmpty() || !rows.isEmpty()) {
      current = Optional.of(measured);
      currentAt = instant;
    }
    told.take(rows, measured.drain(), instant - 1);
    figures = measured.isEmpty() ? null : measured;
    OptionalLong wake = measured.nextWake();
    if (wake.isPresent() && wake.getAsLong() <= end) {
      due.add(wake.getAsLong());
    }
  }
}
