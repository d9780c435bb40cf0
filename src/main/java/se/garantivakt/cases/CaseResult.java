package se.garantivakt.cases;

import java.util.List;

/**
 * How a case went.
 *
 * @param of the case
 * @param verdict whether it holds
 * @param mismatches what was expected and what was found, where it does not hold
 */
public record CaseResult(RuleCase of, Verdict verdict, List<Mismatch> mismatches) {

  /** How a case can go. */
  public enum Verdict {
    /** Everything that it names is as it says. */
    PASSED,
    /** Something is not. */
    FAILED
  }

  /** One thing that is not as a case says. */
  public record Mismatch(String what, String expected, String actual) {}
}
