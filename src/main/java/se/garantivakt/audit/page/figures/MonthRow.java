package se.garantivakt.audit.page.figures;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A month of a clinic, or of the region, for one guarantee. Figures of several care areas add up,
 * but for days, which are then absent.
 *
 * @param isOver false of a month that still went on when the replay ended
 * @param isPublishable false where a denominator is below the rule set's smallest count
 */
public record MonthRow(
    YearMonth month,
    boolean isOver,
    Part waiting,
    Part completed,
    Optional<BigDecimal> medianDays,
    Optional<BigDecimal> p90Days,
    boolean isPublishable) {

  /**
   * Those who wait, or who got care.
   *
   * @param beyond over the limit, or late
   * @param exempt by code
   * @param bands by days
   */
  public record Part(
      long total,
      long beyond,
      long numerator,
      long denominator,
      Map<String, Long> exempt,
      Map<String, Long> bands) {

    static Part of(OutputLine part, String beyond) {
      return new Part(
          part.count("total"),
          part.count(beyond),
          part.count("numerator"),
          part.count("denominator"),
          part.counts("exempt"),
          part.counts("bands"));
    }

    Part plus(Part other) {
      return new Part(
          total + other.total,
          beyond + other.beyond,
          numerator + other.numerator,
          denominator + other.denominator,
          sum(exempt, other.exempt),
          sum(bands, other.bands));
    }

    private static Map<String, Long> sum(Map<String, Long> one, Map<String, Long> other) {
      Map<String, Long> sum = new LinkedHashMap<>(one);
      other.forEach((key, count) -> sum.merge(key, count, Long::sum));
      return sum;
    }
  }

  MonthRow plus(MonthRow other) {
    return new MonthRow(
        month,
        isOver && other.isOver,
        waiting.plus(other.waiting),
        completed.plus(other.completed),
        Optional.empty(),
        Optional.empty(),
        isPublishable && other.isPublishable);
  }
}
