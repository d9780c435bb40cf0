package se.garantivakt.job.watch;

import java.util.function.Supplier;
import org.apache.flink.util.function.RunnableWithException;
import se.garantivakt.event.LeftOut;
import se.garantivakt.job.state.KeyedFailure;

/**
 * Says which episode an operator could not work off, and how to go on without it: one episode that
 * the engine fails at would otherwise hold up the job, and so all patients, again and again.
 */
final class EpisodeFailure {
  private EpisodeFailure() {}

  /**
   * Does some work. What fails tells the fingerprint of the episode, as no id may stand in a log.
   *
   * @param inHand the id of the episode in hand when it failed
   */
  static void naming(Supplier<String> inHand, RunnableWithException work) throws Exception {
    KeyedFailure.telling(() -> sentence(LeftOut.fingerprint(inHand.get())), work);
  }

  private static String sentence(String fingerprint) {
    return "the episode with the fingerprint "
        + fingerprint
        + " cannot be worked off. If the job fails at it again and again, input.leave-out="
        + fingerprint
        + " lets it go on without it: docs/runbook.md, The job restarts";
  }
}
