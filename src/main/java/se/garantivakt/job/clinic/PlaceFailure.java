package se.garantivakt.job.clinic;

import org.apache.flink.util.function.RunnableWithException;
import se.garantivakt.accessibility.Place;
import se.garantivakt.job.state.KeyedFailure;
import se.garantivakt.job.state.PlaceKey;

/** Says at which place an operator failed: what is wrong lies in what is kept or told of it. */
final class PlaceFailure {
  private PlaceFailure() {}

  /** Does some work on a place; what fails names it. */
  static void naming(String key, RunnableWithException work) throws Exception {
    KeyedFailure.telling(
        () -> "the figures of " + named(PlaceKey.place(key)) + " cannot be worked out", work);
  }

  private static String named(Place place) {
    String clinic = place.isRegion() ? "the region" : "clinic " + place.clinicId();
    String area = place.careArea().map(code -> ", care area " + code).orElse("");
    return clinic + ", guarantee " + place.guarantee() + area + ",";
  }
}
