package se.garantivakt.engine;

import java.util.List;

/** What is kept of an episode between two times it is looked at. */
public sealed interface Memory {

  /**
   * An episode that is watched.
   *
   * @param mark by which law it was last answered ({@link Engine#mark})
   * @param done the last instant at which time alone changed something; {@link Long#MIN_VALUE} if
   *     it never did. Epoch milliseconds
   * @param next the next such instant; {@link Long#MAX_VALUE} if there is none
   * @param facts what has been applied, in the log's order
   * @param waiting what was heard ahead of {@code next}, in the log's order
   * @param clocks what stands published
   */
  record Watched(
      int mark,
      long done,
      long next,
      List<Fact> facts,
      List<Fact> waiting,
      List<ClockMemory> clocks)
      implements Memory {}

  /**
   * An episode that was erased: holds nothing of the patient.
   *
   * @param at when the log took the erasure, epoch milliseconds
   */
  record Erased(long at) implements Memory {}
}
