package se.garantivakt.accessibility.foresight;

import java.util.Optional;
import java.util.function.Consumer;
import se.garantivakt.engine.Alert;
import se.garantivakt.engine.LocalDays;
import se.garantivakt.engine.Unbooked;
import se.garantivakt.engine.Unbooked.Is;
import se.garantivakt.rules.RuleSet;

/**
 * Raises and ends the alert {@code foreseen} with reason {@code forecast} (contracts.md, {@code
 * guarantee.alert}; HSL 9 kap. 2 §: one who is expected to wait beyond the limit is to get care
 * with another provider before the breach).
 *
 * <p>At a local midnight it is raised of a clock that has less left than the clinic's forecast. It
 * stands until at a midnight as much is left as forecast and the switch {@code forecast.margin}
 * more, so that a forecast that goes up and down by days does not make it come and go; without a
 * forecast nothing is raised and nothing ended. When the clock is booked, paused, moved or taken
 * back, or gets another deadline, it is withdrawn at once; when the care or the breach comes, it is
 * resolved. A forecast once made is not made again: what becomes known later counts at the next
 * midnight.
 */
public final class Foresight {
  private final RuleSet rules;
  private final LocalDays days;

  /** By those rules; days are those of their zone. */
  public Foresight(RuleSet rules, LocalDays days) {
    this.rules = rules;
    this.days = days;
  }

  /**
   * Takes what was said of a clock, and ends what it makes untrue.
   *
   * @param held the clock as it was held
   * @return the clock as it is to be held; empty when it waits here without a booking no longer
   */
  public Optional<ForeseenClock> take(
      Optional<ForeseenClock> held, Unbooked said, Consumer<Alert> out) {
    boolean waits = said.is() == Is.WAITING;
    boolean raised = held.map(ForeseenClock::raised).orElse(false);
    boolean stays = raised && waits && held.get().clock().deadline() == said.deadline();
    if (raised && !stays) {
      Alert.Kind kind = said.is() == Is.OVER ? Alert.Kind.RESOLVED : Alert.Kind.WITHDRAWN;
      ForeseenAlerts alerts = new ForeseenAlerts(days, said.knownAt());
      out.accept(alerts.end(kind, held.get().clock(), said.cause(), said.rule()));
    }
    return waits ? Optional.of(new ForeseenClock(said, stays)) : Optional.empty();
  }

  /**
   * Decides of a clock at a local midnight.
   *
   * @param forecastDays the wait of one who joins the queue of its clinic then
   * @param midnight epoch milliseconds
   * @return the clock as it is to be held; the same where nothing changes
   */
  public ForeseenClock decide(
      ForeseenClock held, double forecastDays, long midnight, Consumer<Alert> out) {
    Unbooked clock = held.clock();
    long today = days.dayOf(midnight);
    long left = clock.countedTo() - today;
    if (today < clock.startDay()) {
      return held;
    }
    ForeseenAlerts alerts = new ForeseenAlerts(days, midnight);
    if (!held.raised() && left < forecastDays) {
      out.accept(alerts.raise(clock));
      return new ForeseenClock(clock, true);
    }
    int margin = rules.switches().forecastMargin().on(today);
    if (held.raised() && left >= forecastDays + margin) {
      out.accept(alerts.withdrawByTime(clock));
      return new ForeseenClock(clock, false);
    }
    return held;
  }
}
