package se.garantivakt.job.source;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;

/** Asks the broker where logs begin and end. Used by one thread, but for {@link #close}. */
interface LogEnds extends AutoCloseable {

  /** Asks, and waits a bounded time. */
  Told ask(Set<TopicPartition> partitions) throws InterruptedException;

  @Override
  void close();

  /**
   * What was told.
   *
   * @param ends of those partitions whose broker answered
   * @param failure why some are missing, if any is
   */
  record Told(Map<TopicPartition, LogEnd> ends, Optional<Exception> failure) {}
}
