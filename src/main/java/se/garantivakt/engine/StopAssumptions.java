package se.garantivakt.engine;

import java.util.Optional;
import se.garantivakt.event.Answer;
import se.garantivakt.event.Purpose;
import se.garantivakt.event.Visit;
import se.garantivakt.rules.Pattern;

/** What the visit that stopped a clock left unsaid, and was taken for granted. */
final class StopAssumptions {
  private StopAssumptions() {}

  static long of(Plan plan, Optional<Closing> closing) {
    if (closing.isEmpty()
        || closing.get().kind() != Closing.Kind.STOPPED
        || !(closing.get().fact().event() instanceof Visit visit)) {
      return 0;
    }
    boolean anyPurpose = false;
    boolean anyStaff = false;
    for (Pattern stop : plan.guarantee.stops()) {
      if (stop.matches(visit)) {
        anyPurpose |= stop.purposes() == 0;
        anyStaff |= !stop.licensed();
      }
    }
    long flags = 0;
    if (visit.purpose() == Purpose.UNSTATED && !anyPurpose) {
      flags |= Flag.ASSUMED_PURPOSE.bit();
    }
    if (visit.licensed() == Answer.UNSTATED && !anyStaff) {
      flags |= Flag.ASSUMED_LICENSED.bit();
    }
    return flags;
  }
}
