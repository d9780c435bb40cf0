package se.garantivakt.accessibility.measure;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import se.garantivakt.engine.Counted.Standing;
import se.garantivakt.engine.LocalDays;
import se.garantivakt.rules.FindingRules;
import se.garantivakt.rules.Guarantee;
import se.garantivakt.rules.Limit;
import se.garantivakt.rules.RuleSet;
import se.garantivakt.rules.Switches;

/**
 * How one guarantee is measured under a rule set. What the rules date (the leading definition, the
 * smallest count, the limit that decides the bands) is taken as of the day that is measured; which
 * limit holds for a clock stands with the clock.
 */
public final class Yardstick {
  private final Switches switches;
  private final Optional<Guarantee> guarantee;
  private final LocalDays days;

  /**
   * For one guarantee.
   *
   * @param guarantee the rule set's id of it; one that it does not know has no limit
   * @param days those of the rule set's zone
   */
  public Yardstick(RuleSet rules, String guarantee, LocalDays days) {
    this.switches = rules.switches();
    this.guarantee = rules.guarantee(guarantee);
    this.days = days;
  }

  /** The calendar days of the rule set's zone. */
  public LocalDays days() {
    return days;
  }

  /** The limit in force, where it is told by days. */
  public OptionalLong limitDays(long day) {
    return limit(day)
        .filter(limit -> limit instanceof Limit.Days)
        .map(limit -> OptionalLong.of(limit.amount()))
        .orElse(OptionalLong.empty());
  }

  /** What the rule set calls recurring and extensive. */
  public FindingRules findings() {
    return switches.findings();
  }

  /** The figures of a place. A pure function: the same counts give the same figures. */
  public Figures measure(Observed seen) {
    long day = seen.day();
    Definition leading = Definition.of(switches.definition().on(day));
    int smallest = switches.smallestCount().on(day);
    Parted waiting = Parted.waiting(seen.waiting(), day);
    Parted completed = Parted.completed(seen.completed());
    Map<Definition, Shares> shares = new EnumMap<>(Definition.class);
    for (Definition each : Definition.values()) {
      Share done =
          isOfTheSameDay(day)
              ? sameDay(each, completed, seen)
              : completed.share(each, Part.COMPLETED);
      shares.put(each, new Shares(waiting.share(each, Part.WAITING), done));
    }
    Shares lead = shares.remove(leading);
    QueueFlow flow = QueueFlow.of(seen);
    return new Figures(
        leading,
        waiting(waiting, bands(day), lead.waiting(), smallest),
        completed(completed, bands(day), lead.completed(), smallest),
        shares,
        seen.daysHere(),
        Forecast.of(flow),
        QueueHealth.of(flow, limitDays(day)));
  }

  /**
   * Of all who began in the period, unanswered too, those answered the same day. Who was answered
   * here counts as asked here, whatever became of the place in between: no share is above one.
   */
  private static Share sameDay(Definition definition, Parted completed, Observed seen) {
    long numerator = completed.share(definition, Part.COMPLETED).numerator();
    Parted asked = Parted.asked(seen.begun().between(seen.from(), seen.day() + 1));
    return new Share(
        numerator, Math.max(numerator, asked.share(definition, Part.COMPLETED).denominator()));
  }

  private static WaitingFigures waiting(Parted parted, Bands bands, Share share, int smallest) {
    return new WaitingFigures(
        parted.days().people(),
        parted.inside(Standing.PLAIN),
        parted.beyond(Standing.PLAIN),
        parted.exempt(),
        parted.of(Standing.NOT_COVERED),
        parted.days().by(bands),
        parted.days().median(),
        parted.days().p90(),
        parted.days().longest(),
        share,
        share.denominator() >= smallest);
  }

  private static CompletedFigures completed(Parted parted, Bands bands, Share share, int smallest) {
    return new CompletedFigures(
        parted.days().people(),
        parted.inside(Standing.PLAIN),
        parted.beyond(Standing.PLAIN),
        parted.exempt(),
        parted.of(Standing.NOT_COVERED),
        parted.days().by(bands),
        parted.days().median(),
        parted.days().mean(),
        share,
        share.denominator() >= smallest);
  }

  private Optional<Limit> limit(long day) {
    return guarantee.map(known -> known.limit().on(day));
  }

  private boolean isOfTheSameDay(long day) {
    return limitDays(day).equals(OptionalLong.of(0));
  }

  /** A limit in exact time is told by single days too, if it is no longer than they are. */
  private Bands bands(long day) {
    long shortest = Bands.SHORT * 86_400_000L;
    boolean single =
        limit(day)
            .map(l -> l.amount() <= (l instanceof Limit.Days ? Bands.SHORT : shortest))
            .orElse(false);
    return single ? Bands.SINGLE_DAYS : Bands.LONG;
  }
}
