package se.garantivakt.simulate;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import se.garantivakt.event.RejectionReason;

/**
 * Follows some records by one that cannot be read, made of it and logged at the same instant: so
 * the readable ones stay as they were. Reasons take turns.
 */
final class Poisoner {
  private final Dice dice;
  private final double perRecord;
  private Optional<Poisoned> waiting = Optional.empty();
  private int turns;

  /** Makes that share of all records unreadable. */
  Poisoner(long seed, double share) {
    this.dice = Dice.of(seed, Branch.POISON);
    this.perRecord = share / (1 - share);
  }

  /** A record passes; perhaps another will follow it, or several. */
  void pass(Poisoned record) {
    if (dice.chance(perRecord)) {
      List<RejectionReason> reasons = Poison.reasons();
      RejectionReason reason = reasons.get(turns++ % reasons.size());
      Registered sent = record.record();
      byte[] value = Poison.of(reason, sent.value());
      waiting =
          Optional.of(
              new Poisoned(
                  new Registered(sent.loggedAt(), sent.type(), sent.key(), value),
                  Optional.of(reason)));
    }
  }

  boolean waits() {
    return waiting.isPresent();
  }

  Poisoned take() {
    Poisoned next = waiting.orElseThrow(() -> new NoSuchElementException("nothing was poisoned"));
    waiting = Optional.empty();
    return next;
  }
}
