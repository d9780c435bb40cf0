package se.garantivakt.audit.page.figures;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Optional;

/** A record of {@code clinic.finding}: breaches at a clinic recur, or are extensive. */
public record Finding(
    String clinic,
    String guarantee,
    Optional<String> careArea,
    String kind,
    String from,
    String until,
    long breaches,
    long clocks,
    Optional<BigDecimal> share) {

  /** The latest first, and of one time those with most breaches. */
  static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::until)
          .thenComparing(Finding::breaches)
          .reversed()
          .thenComparing(Finding::clinic)
          .thenComparing(Finding::guarantee)
          .thenComparing(Finding::kind)
          .thenComparing(each -> each.careArea().orElse(""));

  static Finding of(OutputLine line) {
    return new Finding(
        line.text("clinicId"),
        line.text("guarantee"),
        line.optionalText("careArea"),
        line.text("kind"),
        line.text("from"),
        line.text("until"),
        line.count("breaches"),
        line.count("clocks"),
        line.optionalNumber("share"));
  }
}
