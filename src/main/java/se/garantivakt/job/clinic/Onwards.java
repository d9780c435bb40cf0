package se.garantivakt.job.clinic;

import java.util.List;
import java.util.Optional;
import se.garantivakt.accessibility.Accessibility;
import se.garantivakt.accessibility.Change;
import se.garantivakt.accessibility.ClinicRecord;
import se.garantivakt.accessibility.Place;
import se.garantivakt.job.state.PlacedChanges;
import se.garantivakt.job.state.PlacedForecast;

/** What the figures of a place tell others. */
record Onwards(FiguresStore store) {

  /** The region of the care area, and that of all care areas. */
  static List<PlacedChanges> region(Place place, List<Change> changes, long knownAt) {
    if (changes.isEmpty()) {
      return List.of();
    }
    Place all = new Place(Place.REGION, place.guarantee(), Optional.empty());
    PlacedChanges whole = PlacedChanges.of(all, knownAt, changes);
    return place.careArea().isEmpty()
        ? List.of(whole)
        : List.of(whole, PlacedChanges.of(place.region(), knownAt, changes));
  }

  /** What the day that is over makes one expect, where a duty rests on it. */
  Optional<PlacedForecast> forecast(ClinicRecord told) {
    if (told instanceof Accessibility row
        && row.kind() == Accessibility.Kind.DAY_END
        && store.foresees(row.place())) {
      long midnight = store.days().begin(store.days().dayOf(row.asOf().toEpochMilli()) + 1);
      var days = row.figures().forecast().days();
      if (days.isPresent()) {
        return Optional.of(PlacedForecast.of(row.place(), midnight, days.getAsDouble()));
      }
    }
    return Optional.empty();
  }
}
