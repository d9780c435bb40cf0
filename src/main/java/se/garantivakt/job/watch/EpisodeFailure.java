package se.garantivakt.job.watch;

import org.apache.flink.runtime.execution.CancelTaskException;
import org.apache.flink.streaming.runtime.tasks.ExceptionInChainedOperatorException;
import se.garantivakt.event.LeftOut;

/**
 * Says which episode an operator could not work off, and how to go on without it: one episode that
 * the engine fails at would otherwise hold up the job, and so all patients, again and again.
 */
final class EpisodeFailure {
  private EpisodeFailure() {}

  /**
   * What is to be thrown: with the fingerprint of the episode, as no id may stand in a log, unless
   * it is no failure of its own.
   */
  static RuntimeException at(String episodeId, RuntimeException failure) {
    if (failure instanceof CancelTaskException
        || failure instanceof ExceptionInChainedOperatorException) {
      return failure;
    }
    String fingerprint = LeftOut.fingerprint(episodeId);
    return new IllegalStateException(
        "the episode with the fingerprint "
            + fingerprint
            + " cannot be worked off. If the job fails at it again and again, input.leave-out="
            + fingerprint
            + " lets it go on without it: docs/runbook.md, The job restarts",
        failure);
  }
}
