package se.garantivakt.simulate;

import java.util.Optional;
import se.garantivakt.event.RejectionReason;

/** A record, and why it cannot be read if it was made so. */
record Poisoned(Registered record, Optional<RejectionReason> reason) {

  /** A record as it was sent. */
  static Poisoned not(Registered record) {
    return new Poisoned(record, Optional.empty());
  }
}
