package se.garantivakt.simulate;

import java.time.LocalDate;
import se.garantivakt.event.Purpose;

/**
 * From the day a clock starts to the day of care. What happens in between happens inside it: the
 * wait stands as it was drawn.
 *
 * @param purpose of the visit that ends it
 * @param pvv the chance that the patient chooses to wait
 */
record Wait(Concern concern, LocalDate start, int days, Purpose purpose, double pvv) {

  /** The day after that part of the wait, from 0 to 1. */
  LocalDate at(double part) {
    return start.plusDays((long) (part * days));
  }

  /** The day of care. */
  LocalDate end() {
    return Days.open(start.plusDays(days));
  }

  /** The same wait, at another unit. */
  Wait at(String unit) {
    return new Wait(concern.at(unit), start, days, purpose, pvv);
  }
}
