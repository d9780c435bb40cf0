package se.garantivakt.job.clinic;

import java.util.List;
import se.garantivakt.accessibility.Change;
import se.garantivakt.accessibility.CompactChanges;
import se.garantivakt.accessibility.Place;
import se.garantivakt.engine.Counted;

/**
 * Changes of the figures of one place, on their way to the task that holds them.
 *
 * @param place as {@link PlaceKey} writes it
 * @param changes as {@link CompactChanges} writes them; never written to
 */
public record PlacedChanges(String place, byte[] changes) {

  /** What was counted of one clock. */
  public static PlacedChanges of(Counted counted) {
    Place place = new Place(counted.clinicId(), counted.guarantee(), counted.careArea());
    return of(place, List.of(Change.of(counted)));
  }

  /** What has changed at a place. */
  static PlacedChanges of(Place place, List<Change> changes) {
    return new PlacedChanges(PlaceKey.of(place), CompactChanges.write(changes));
  }
}
