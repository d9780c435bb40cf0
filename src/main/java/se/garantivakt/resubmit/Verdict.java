package se.garantivakt.resubmit;

import java.util.Optional;
import se.garantivakt.job.input.RawRecord;

/**
 * What is decided of one rejected record.
 *
 * @param copy what is to be written, where something is
 * @param reason why it would be rejected again, where it would
 */
record Verdict(Fate fate, Optional<RawRecord> copy, Optional<String> reason) {
  static Verdict left(Fate fate) {
    return new Verdict(fate, Optional.empty(), Optional.empty());
  }

  static Verdict left(Fate fate, String reason) {
    return new Verdict(fate, Optional.empty(), Optional.of(reason));
  }

  static Verdict sends(RawRecord copy) {
    return new Verdict(Fate.SENT, Optional.of(copy), Optional.empty());
  }
}
