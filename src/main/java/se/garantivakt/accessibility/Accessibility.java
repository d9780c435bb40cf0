package se.garantivakt.accessibility;

import java.time.Instant;
import java.util.Optional;
import se.garantivakt.accessibility.measure.Figures;

/**
 * A row of {@code clinic.accessibility}: the figures of a place for a period.
 *
 * @param place the place
 * @param kind what sort of period
 * @param period 2026-03 or 2026-03-31; absent for {@link Kind#CURRENT}
 * @param asOf the instant as of which it is told: the last second of a period that is over
 * @param revision 0 for the first of its period, counted up when the period is published again
 * @param figures what is told
 */
public record Accessibility(
    Place place, Kind kind, Optional<String> period, Instant asOf, int revision, Figures figures)
    implements ClinicRecord {

  /** The periods that rows are told for. */
  public enum Kind {
    /** Those who wait now, and the month so far. */
    CURRENT("current"),
    /** One local day that is over; not told again when more becomes known of it. */
    DAY_END("dayEnd"),
    /** One calendar month that is over. */
    MONTH_END("monthEnd");

    private final String wire;

    Kind(String wire) {
      this.wire = wire;
    }

    /** As contracts write it. */
    public String wire() {
      return wire;
    }
  }
}
