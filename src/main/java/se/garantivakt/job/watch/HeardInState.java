package se.garantivakt.job.watch;

import org.apache.flink.runtime.execution.SuppressRestartsException;
import se.garantivakt.job.settings.Ending;

/** Up to where all logs had been heard when state was written. */
final class HeardInState {
  /** The watermark when the input is over. */
  static final long END_OF_INPUT = Long.MAX_VALUE;

  private HeardInState() {}

  /**
   * All tasks have heard as far; {@link Long#MIN_VALUE} where nothing had been.
   *
   * @throws SuppressRestartsException if a run that goes on can not, as no timer is left after the
   *     end of the input
   */
  static long upTo(Iterable<Long> written, Ending until) throws SuppressRestartsException {
    long upTo = Long.MIN_VALUE;
    for (long one : written) {
      upTo = Math.max(upTo, one);
    }
    if (upTo == END_OF_INPUT && until.end().isEmpty()) {
      throw new SuppressRestartsException(
          new IllegalStateException(
              "the state was written at the end of the input (a stop with drain?), where no timer"
                  + " is left: no deadline would be noticed. Take a savepoint without drain, or start"
                  + " from the one before"));
    }
    return upTo == END_OF_INPUT ? Long.MIN_VALUE : upTo;
  }
}
