package se.garantivakt.job.watch;

import java.util.function.Supplier;
import org.apache.flink.runtime.execution.CancelTaskException;
import org.apache.flink.streaming.runtime.tasks.ExceptionInChainedOperatorException;
import org.apache.flink.util.function.RunnableWithException;
import se.garantivakt.event.LeftOut;

/**
 * Says which episode an operator could not work off, and how to go on without it: one episode that
 * the engine fails at would otherwise hold up the job, and so all patients, again and again.
 */
final class EpisodeFailure {
  private EpisodeFailure() {}

  /**
   * Does some work. What fails tells the fingerprint of the episode, as no id may stand in a log,
   * unless it is no failure of its own.
   *
   * @param inHand the id of the episode in hand when it failed
   */
  static void naming(Supplier<String> inHand, RunnableWithException work) throws Exception {
    try {
      work.run();
    } catch (CancelTaskException | ExceptionInChainedOperatorException notOfTheEpisode) {
      throw notOfTheEpisode;
    } catch (RuntimeException failure) {
      String fingerprint = LeftOut.fingerprint(inHand.get());
      throw new IllegalStateException(
          "the episode with the fingerprint "
              + fingerprint
              + " cannot be worked off. If the job fails at it again and again, input.leave-out="
              + fingerprint
              + " lets it go on without it: docs/runbook.md, The job restarts",
          failure);
    }
  }
}
