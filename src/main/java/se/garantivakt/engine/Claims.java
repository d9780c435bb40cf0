package se.garantivakt.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * What alerts must stand of a clock, given what stood. Of several levels passed at once only the
 * smallest is said; none while paused or provisional; breach or stop ends them (contracts.md,
 * guarantee.alert).
 */
final class Claims {
  private Claims() {}

  static List<Claim> next(List<Claim> stood, Clock clock, String clockId, long instant) {
    return switch (clock.state()) {
      case RUNNING, PAUSED ->
          clock.deadline() == Clock.NONE ? List.of() : waiting(stood, clock, clockId, instant);
      case BREACHED_WAITING, BREACHED_STOPPED -> List.of(breach(stood, clock, clockId, instant));
      default -> List.of();
    };
  }

  private static List<Claim> waiting(List<Claim> stood, Clock clock, String clockId, long instant) {
    if (stood.isEmpty() && clock.smallest() < 0 && !clock.foreseen()) {
      return List.of();
    }
    List<Claim> next = new ArrayList<>(4);
    boolean smallestStands = clock.smallest() < 0 || clock.state() == State.PAUSED;
    Claim foreseen = null;
    for (Claim claim : stood) {
      if (claim.deadline() != clock.deadline() || !claim.clinicId().equals(clock.clinicId())) {
        continue;
      }
      if (claim.kind() == Claim.Kind.IMMINENT && (clock.levels() & 1 << claim.level()) != 0) {
        next.add(claim);
        smallestStands |= claim.level() == clock.smallest();
      } else if (claim.kind() == Claim.Kind.FORESEEN) {
        foreseen = claim;
      }
    }
    if (!smallestStands) {
      next.add(
          Claim.of(
              Claim.Kind.IMMINENT, clock.smallest(), clock, clockId, clock.clinicId(), instant));
    }
    if (clock.foreseen()) {
      next.add(
          foreseen != null
              ? foreseen
              : Claim.of(Claim.Kind.FORESEEN, -1, clock, clockId, clock.clinicId(), instant));
    }
    return next.equals(stood) ? stood : next;
  }

  private static Claim breach(List<Claim> stood, Clock clock, String clockId, long instant) {
    boolean over = clock.state() == State.BREACHED_STOPPED;
    String unit = clock.breachClinicId();
    for (Claim claim : stood) {
      if (claim.kind() == Claim.Kind.BREACHED
          && claim.deadline() == clock.deadline()
          && claim.clinicId().equals(unit)) {
        return claim.resolved(over);
      }
    }
    return Claim.of(Claim.Kind.BREACHED, -1, clock, clockId, unit, instant).resolved(over);
  }
}
