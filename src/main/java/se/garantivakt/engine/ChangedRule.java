package se.garantivakt.engine;

/**
 * The part of the rules that a change of a clock follows from: of several changes, the most
 * important.
 */
final class ChangedRule {
  private ChangedRule() {}

  static String of(Clock before, Clock now) {
    if (isVanished(before) != isVanished(now)) {
      return now.rule();
    }
    boolean moved = before.deadline() != now.deadline();
    if (before.state() != now.state() || moved || before.stopped() != now.stopped()) {
      boolean goesOn = now.state() == State.RUNNING || now.state() == State.BREACHED_WAITING;
      boolean reckoned = goesOn && (moved || before.state().isBreached());
      if (reckoned && before.countedFrom() != now.countedFrom() && isReset(now)) {
        return now.plan().rule(Plan.Part.RESET);
      }
      Period changed = reckoned ? changed(before, now) : null;
      return changed == null ? now.rule() : Exemptions.rule(changed.code());
    }
    if (!before.clinicId().equals(now.clinicId())) {
      return now.plan().rule(Plan.Part.HOLDER);
    }
    if (!before.bookedFor().equals(now.bookedFor())) {
      return now.plan().rule(Plan.Part.BOOKING);
    }
    return before.flags() != now.flags() ? now.plan().rule(Plan.Part.FINDING) : now.rule();
  }

  private static boolean isVanished(Clock clock) {
    return clock.rule().equals(Clock.VANISHED);
  }

  private static boolean isReset(Clock clock) {
    return clock.countedFrom() != clock.startUnit();
  }

  /** A pause that one of them has and the other has not. */
  private static Period changed(Clock before, Clock now) {
    for (Period period : now.pauses()) {
      if (!before.pauses().contains(period)) {
        return period;
      }
    }
    for (Period period : before.pauses()) {
      if (!now.pauses().contains(period)) {
        return period;
      }
    }
    return null;
  }
}
