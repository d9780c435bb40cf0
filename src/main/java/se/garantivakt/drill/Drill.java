package se.garantivakt.drill;

import java.util.List;
import se.garantivakt.drill.Verdict.Check;

/**
 * A fault that is put to the job, and what must come of it: the right answer, nothing lost and
 * nothing twice.
 *
 * @param name as it is called on the command line
 * @param what is done, in a sentence
 */
public record Drill(String name, String what, Load load, Needs needs, Faults faults) {

  /** What is done to the job while it works. */
  @FunctionalInterface
  public interface Faults {
    /** Does it, in full or in the short form that proves less and takes less time. */
    Done putTo(Ground ground, boolean shortly);
  }

  /**
   * What was done.
   *
   * @param faults counted, in words
   * @param checks what the drill has to show besides
   */
  public record Done(String faults, List<Check> checks) {
    static Done of(String faults, Check... checks) {
      return new Done(faults, List.of(checks));
    }
  }
}
