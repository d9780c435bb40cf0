package se.garantivakt.accessibility.measure;

import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * How the queue bears its demand, by the published formulas of waiting-list theory: Fong et al.,
 * «Understanding Waiting Lists Pressures» (2022, doi:10.1101/2022.08.23.22279117); the R package
 * NHSRwaitinglist of the NHS-R community names the same quantities. Rates are of the last 13 weeks
 * ({@link QueueFlow}), and absent when fewer than {@value QueueFlow#FEWEST} clocks or {@value
 * QueueFlow#SHORTEST} days were seen. Here those who wait are those who count plainly (our reading:
 * the sources know no exemptions).
 *
 * @param demand clocks that begin per week
 * @param capacity clocks that get care per week
 * @param load demand ÷ capacity; at 1 or above the queue grows
 * @param targetQueue clocks: the size of queue at which the limit can be kept, demand × limit ÷
 *     {@value #FACTOR} by Little's law. At a mean wait of a quarter of the limit about 98 in 100
 *     are seen inside it
 * @param pressure 2 × mean days waited by those who wait ÷ limit; above 1 the limit will probably
 *     not be kept. Absent without anybody waiting, or with a limit that is not told by days or is
 *     the same day
 */
public record QueueHealth(
    OptionalDouble demand,
    OptionalDouble capacity,
    OptionalDouble load,
    OptionalDouble targetQueue,
    OptionalDouble pressure) {
  /** The mean wait is to be the limit divided by this. */
  static final int FACTOR = 4;

  private static final double WEEK = 7;

  static QueueHealth of(QueueFlow flow, OptionalLong limitDays) {
    OptionalDouble demand = perWeek(flow.begun(), flow);
    OptionalDouble capacity = perWeek(flow.ended(), flow);
    boolean both = demand.isPresent() && capacity.isPresent();
    return new QueueHealth(
        demand,
        capacity,
        both ? OptionalDouble.of((double) flow.begun() / flow.ended()) : OptionalDouble.empty(),
        demand.isPresent() && limitDays.isPresent()
            ? OptionalDouble.of(demand.getAsDouble() * limitDays.getAsLong() / WEEK / FACTOR)
            : OptionalDouble.empty(),
        flow.queue() > 0 && limitDays.orElse(0) > 0
            ? OptionalDouble.of(2.0 * flow.waited() / flow.queue() / limitDays.getAsLong())
            : OptionalDouble.empty());
  }

  private static OptionalDouble perWeek(long clocks, QueueFlow flow) {
    return flow.isLongEnough() && clocks >= QueueFlow.FEWEST
        ? OptionalDouble.of(clocks * WEEK / flow.days())
        : OptionalDouble.empty();
  }
}
