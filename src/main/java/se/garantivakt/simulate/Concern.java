package se.garantivakt.simulate;

import java.util.Optional;
import se.garantivakt.event.CareLevel;
import se.garantivakt.event.Problem;

/**
 * What an event says of the care that it is about.
 *
 * @param area the field of specialised care
 * @param subject the source's id of the contact, referral or decision; some sources give none
 * @param covered the clinic's own word on whether the guarantee covers this
 */
record Concern(
    CareLevel level,
    Optional<Area> area,
    Problem problem,
    String clinic,
    Optional<String> subject,
    Optional<Boolean> covered) {

  /** The same care, told by another unit. */
  Concern at(String unit) {
    return new Concern(level, area, problem, unit, subject, covered);
  }
}
