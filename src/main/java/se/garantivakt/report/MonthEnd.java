package se.garantivakt.report;

import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Comparator;
import se.garantivakt.accessibility.Place;
import se.garantivakt.accessibility.measure.Definition;
import se.garantivakt.accessibility.measure.Part;

/**
 * One record of {@code clinic.accessibility} about the end of a month, as it was published.
 *
 * @param asOf the last second of the month, with the offset that the record has
 * @param leading the definition that the rule set names
 */
record MonthEnd(
    Place place,
    YearMonth month,
    OffsetDateTime asOf,
    int revision,
    Definition leading,
    PartFigures waiting,
    PartFigures completed) {

  /** By guarantee and then care area; those without a care area first. */
  static final Comparator<MonthEnd> ORDER =
      Comparator.comparing((MonthEnd row) -> row.place().clinicId())
          .thenComparing(row -> row.place().guarantee())
          .thenComparing(row -> row.place().careArea().orElse(""));

  /** Whether both parts reach the smallest count. */
  boolean isPublishable() {
    return waiting.publishable() && completed.publishable();
  }

  PartFigures part(Part part) {
    return part == Part.WAITING ? waiting : completed;
  }
}
