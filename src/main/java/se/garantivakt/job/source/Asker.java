package se.garantivakt.job.source;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks once each time it runs. Whatever goes wrong is no answer and never an exception, so that the
 * next question is asked; it is logged when answers stop and when they come again. With no
 * partition to ask about it answers itself, so that the reader has its beat.
 */
final class Asker implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(Asker.class);

  private final LogEnds ends;
  private final AskingClock clock;
  private final Supplier<Set<TopicPartition>> partitions;
  private final Consumer<Answer> answers;
  private boolean out;
  private long outages;

  Asker(
      LogEnds ends,
      AskingClock clock,
      Supplier<Set<TopicPartition>> partitions,
      Consumer<Answer> answers) {
    this.ends = ends;
    this.clock = clock;
    this.partitions = partitions;
    this.answers = answers;
  }

  @Override
  public void run() {
    try {
      ask();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Exception | LinkageError e) {
      missed(e);
    }
  }

  private void ask() throws InterruptedException {
    Answer.Asked asked = clock.ask();
    Set<TopicPartition> open = partitions.get();
    LogEnds.Told told =
        open.isEmpty() ? new LogEnds.Told(Map.of(), Optional.empty()) : ends.ask(open);
    told.failure().ifPresentOrElse(this::missed, this::answered);
    if (open.isEmpty() || !told.ends().isEmpty()) {
      clock.answered(asked);
      answers.accept(new Answer(asked, outages, told.ends()));
    }
  }

  private void missed(Throwable reason) {
    outages++;
    if (!out) {
      out = true;
      LOG.warn("The broker does not say where its logs end: time stands still", reason);
    }
  }

  private void answered() {
    if (out) {
      out = false;
      LOG.warn("The broker says again where its logs end: time moves on");
    }
  }
}
