package se.garantivakt.audit.page.figures;

import java.util.HashMap;
import java.util.Map;

/**
 * What became of the input: out of the outcomes of {@code guarantee.audit} and the records of
 * {@code event.rejected}.
 */
public final class Inputs {
  /** Takes the place of a reason or field where there is none. */
  public static final String NONE = "";

  private final Map<Outcome, Long> outcomes = new HashMap<>();
  private final Map<Rejected, Long> rejected = new HashMap<>();

  /** {@code applied}, {@code ignored} with a reason, or {@code duplicate}. */
  public record Outcome(String outcome, String reason) {}

  /** Why records of a topic could not be read, and by which field. */
  public record Rejected(String reason, String field, String topic) {}

  void takeAudit(OutputLine line) {
    if (line.text("kind").equals("outcome")) {
      Outcome outcome = new Outcome(line.text("outcome"), line.optionalText("reason").orElse(NONE));
      outcomes.merge(outcome, 1L, Long::sum);
    }
  }

  void takeRejected(OutputLine line) {
    Rejected why =
        new Rejected(
            line.text("reason"), line.optionalText("field").orElse(NONE), line.text("topic"));
    rejected.merge(why, 1L, Long::sum);
  }

  /** How many events had which outcome. */
  public Map<Outcome, Long> outcomes() {
    return outcomes;
  }

  /** How many records could not be read, and why. */
  public Map<Rejected, Long> rejected() {
    return rejected;
  }
}
