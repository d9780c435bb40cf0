package se.garantivakt.engine;

import static se.garantivakt.event.Action.VISIT_DECLINED;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.garantivakt.event.Answer;
import se.garantivakt.event.Decision;
import se.garantivakt.event.Moment;
import se.garantivakt.event.Visit;
import se.garantivakt.rules.Reset;

/** The facts that set a clock back to zero (Scotland), in order. */
final class Resets {
  private Resets() {}

  static List<Fact> of(Window window, Start start, Optional<Closing> closing) {
    List<Reset> resets = window.plan().guarantee.resets();
    if (resets.isEmpty()) {
      return List.of();
    }
    List<Fact> found = new ArrayList<>();
    int[] counts = new int[resets.size()];
    for (Fact fact : window.facts()) {
      if (fact.happenedBefore(start.cause())
          || closing.filter(c -> c.fact().happenedBefore(fact)).isPresent()) {
        continue;
      }
      boolean sets = false;
      for (int i = 0; i < counts.length; i++) {
        if (counts(window, resets.get(i), fact)) {
          counts[i]++;
          sets |= counts[i] >= resets.get(i).count();
        }
      }
      if (sets) {
        found.add(fact);
      }
    }
    return found;
  }

  private static boolean counts(Window window, Reset reset, Fact fact) {
    if (!reset.on().matches(fact.event())
        || (fact.event() instanceof Visit visit && !window.fits(visit))
        || (reset.exceptUrgent() && isUrgent(window, fact))) {
      return false;
    }
    return !fact.is(VISIT_DECLINED.bit()) || isReasonable(window, reset, fact);
  }

  /** An offer is reasonable when it was made far enough ahead. */
  private static boolean isReasonable(Window window, Reset reset, Fact decline) {
    int notice = reset.notice().on(decline.day());
    Optional<Fact> offer = PvvGrounds.offerOf(window, decline);
    Optional<Moment> time = offer.flatMap(o -> ((Visit) o.event()).appointmentAt());
    LocalDays days = window.engine().days();
    return notice <= 0
        || time.filter(t -> Scale.DAYS.of(t, days) - offer.get().day() >= notice).isPresent();
  }

  private static boolean isUrgent(Window window, Fact upTo) {
    boolean urgent = false;
    for (Fact fact : window.facts()) {
      if (fact.event() instanceof Decision decision
          && decision.urgent() != Answer.UNSTATED
          && !upTo.happenedBefore(fact)) {
        urgent = decision.urgent() == Answer.YES;
      }
    }
    return urgent;
  }
}
