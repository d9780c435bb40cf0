package se.garantivakt.job.topics;

import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import se.garantivakt.job.settings.BrokerException;

/**
 * Questions about topics that were created a moment ago. A broker may not know of them yet, which
 * Kafka's client takes for an answer; it is asked again until it does, for some seconds.
 *
 * @param pause is made between two questions
 */
record NewTopics(Pause pause) {
  private static final int MOST_QUESTIONS = 100;

  /** A while in which nothing is done. */
  interface Pause {
    void make() throws InterruptedException;
  }

  /** With a tenth of a second between two questions. */
  static NewTopics usual() {
    return new NewTopics(() -> TimeUnit.MILLISECONDS.sleep(100));
  }

  /** The answer, once the topics are known. */
  <T> T ask(Supplier<T> question) {
    for (int asked = 1; asked < MOST_QUESTIONS; asked++) {
      try {
        return question.get();
      } catch (BrokerException wrong) {
        if (!(wrong.getCause() instanceof UnknownTopicOrPartitionException)) {
          throw wrong;
        }
        rest(wrong);
      }
    }
    return question.get();
  }

  private void rest(BrokerException wrong) {
    try {
      pause.make();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw wrong;
    }
  }
}
