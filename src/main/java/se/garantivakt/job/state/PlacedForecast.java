package se.garantivakt.job.state;

import se.garantivakt.accessibility.Place;

/**
 * What one who joins the queue of a place at a local midnight will probably wait, on its way to
 * where its clocks without a booking are held.
 *
 * @param place as {@link PlaceKey} writes it
 * @param midnight epoch milliseconds
 * @param days the wait in days
 */
public record PlacedForecast(String place, long midnight, double days) {

  /** Of a place. */
  public static PlacedForecast of(Place place, long midnight, double days) {
    return new PlacedForecast(PlaceKey.of(place), midnight, days);
  }
}
