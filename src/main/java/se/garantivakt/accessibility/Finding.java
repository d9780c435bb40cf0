package se.garantivakt.accessibility;

import java.time.Instant;
import java.time.LocalDate;
import java.util.OptionalDouble;

/**
 * Breaches at a clinic that recur or are extensive, with the numbers behind it: the contract
 * manager is to be told (HSL 9 kap. 2 §, rules.md section 7). Said once for each place, kind and
 * month; what becomes known later can add a finding, and takes none back.
 *
 * @param place the clinic, guarantee and care area
 * @param kind why it is one
 * @param asOf the local midnight at which it was found
 * @param from the first day looked at
 * @param until the first day no longer looked at
 * @param breaches clocks whose limit ended in that time while they waited here and counted plainly
 * @param clocks these, and those seen here inside the limit that would have ended in that time
 * @param share breaches ÷ clocks; absent without clocks
 * @param threshold what was reached: a number of breaches, or a share
 * @param rule the rule that says so, such as {@code visit-90/recurring}
 */
public record Finding(
    Place place,
    Kind kind,
    Instant asOf,
    LocalDate from,
    LocalDate until,
    long breaches,
    long clocks,
    OptionalDouble share,
    double threshold,
    String rule)
    implements ClinicRecord {

  /** Why breaches are worth a finding. */
  public enum Kind {
    /** They reach a number. */
    RECURRING("recurring"),
    /** They reach a share of the clocks. */
    EXTENSIVE("extensive");

    private final String wire;

    Kind(String wire) {
      this.wire = wire;
    }

    /** As contracts write it. */
    public String wire() {
      return wire;
    }
  }
}
