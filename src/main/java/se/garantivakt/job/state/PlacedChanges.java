package se.garantivakt.job.state;

import java.util.List;
import se.garantivakt.accessibility.Change;
import se.garantivakt.accessibility.CompactChanges;
import se.garantivakt.accessibility.Place;

/**
 * Changes of the figures of one place, on their way to the task that holds them.
 *
 * @param place as {@link PlaceKey} writes it
 * @param knownAt when they became known, by the log's time, epoch milliseconds: tasks that run
 *     ahead of others must not tell a day what was known later
 * @param changes as {@link CompactChanges} writes them; never written to
 */
public record PlacedChanges(String place, long knownAt, byte[] changes) {

  /** What has changed at a place. */
  public static PlacedChanges of(Place place, long knownAt, List<Change> changes) {
    return new PlacedChanges(PlaceKey.of(place), knownAt, CompactChanges.write(changes));
  }
}
