package se.garantivakt.job.state;

import java.util.function.Supplier;
import org.apache.flink.runtime.execution.CancelTaskException;
import org.apache.flink.streaming.runtime.tasks.ExceptionInChainedOperatorException;
import org.apache.flink.util.function.RunnableWithException;

/** Has an exception say under which key an operator failed, which Flink's own does not. */
public final class KeyedFailure {
  private KeyedFailure() {}

  /**
   * Does some work. What fails tells the sentence, unless it is no failure of its own: the task was
   * cancelled, or an operator failed to which it handed on.
   *
   * @param sentence asked when it has failed
   */
  public static void telling(Supplier<String> sentence, RunnableWithException work)
      throws Exception {
    try {
      work.run();
    } catch (CancelTaskException | ExceptionInChainedOperatorException notItsOwn) {
      throw notItsOwn;
    } catch (RuntimeException failure) {
      throw new IllegalStateException(sentence.get(), failure);
    }
  }
}
