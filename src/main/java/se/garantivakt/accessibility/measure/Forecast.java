package se.garantivakt.accessibility.measure;

import java.util.OptionalDouble;

/**
 * What one who joins the queue now will probably wait: those who wait and count, served at the rate
 * of the last 13 weeks, one after another.
 *
 * @param days the wait in days; absent when the rate is not known, because fewer than {@value
 *     QueueFlow#FEWEST} got care or fewer than {@value QueueFlow#SHORTEST} days were seen
 * @param observations the clocks that got care, on which the rate rests
 */
public record Forecast(OptionalDouble days, long observations) {

  static Forecast of(QueueFlow flow) {
    boolean known = flow.isLongEnough() && flow.ended() >= QueueFlow.FEWEST;
    return new Forecast(
        known
            ? OptionalDouble.of((double) flow.queue() * flow.days() / flow.ended())
            : OptionalDouble.empty(),
        flow.ended());
  }
}
