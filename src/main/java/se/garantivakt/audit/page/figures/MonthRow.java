package se.garantivakt.audit.page.figures;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;

/**
 * A month of a clinic, or of the region, for one guarantee. Figures of several care areas add up,
 * but for days, which are then absent.
 *
 * @param isOver false of a month that still went on when the replay ended
 * @param bands of the region, those who wait by days; of a clinic empty
 * @param isPublishable false where a denominator is below the rule set's smallest count
 */
public record MonthRow(
    YearMonth month,
    boolean isOver,
    Part waiting,
    Part completed,
    Map<String, Long> bands,
    Optional<BigDecimal> medianDays,
    Optional<BigDecimal> p90Days,
    boolean isPublishable) {

  /**
   * Those who wait, or who got care.
   *
   * @param beyond over the limit, or late
   * @param pvv exempt by code, and so {@code mov} and {@code sov}
   */
  public record Part(
      long total, long beyond, long numerator, long denominator, long pvv, long mov, long sov) {

    static Part of(OutputLine part, String beyond) {
      OutputLine exempt = part.object("exempt");
      return new Part(
          part.count("total"),
          part.count(beyond),
          part.count("numerator"),
          part.count("denominator"),
          exempt.count("PvV"),
          exempt.count("MoV"),
          exempt.count("SoV"));
    }

    Part plus(Part other) {
      return new Part(
          total + other.total,
          beyond + other.beyond,
          numerator + other.numerator,
          denominator + other.denominator,
          pvv + other.pvv,
          mov + other.mov,
          sov + other.sov);
    }
  }

  MonthRow plus(MonthRow other) {
    return new MonthRow(
        month,
        isOver && other.isOver,
        waiting.plus(other.waiting),
        completed.plus(other.completed),
        Map.of(),
        Optional.empty(),
        Optional.empty(),
        isPublishable && other.isPublishable);
  }
}
