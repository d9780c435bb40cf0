package se.garantivakt.accessibility.measure;

import java.util.Map;

/**
 * All that a row of {@code clinic.accessibility} tells of a place.
 *
 * @param definition the leading definition
 * @param waiting those who wait
 * @param completed those who got their care
 * @param others the shares by the definitions that do not lead
 * @param daysHere clock-days waited here in the period
 * @param forecast what one who joins now will probably wait
 * @param health how the queue bears its demand
 */
public record Figures(
    Definition definition,
    WaitingFigures waiting,
    CompletedFigures completed,
    Map<Definition, Shares> others,
    long daysHere,
    Forecast forecast,
    QueueHealth health) {

  /**
   * Whether there is nothing to tell: nobody waits, nobody waited here in the period, nobody got
   * care in it and nobody began whom a share could count.
   */
  public boolean areNothing() {
    return waiting.total() == 0
        && completed.total() == 0
        && completed.share().denominator() == 0
        && daysHere == 0;
  }
}
