package se.garantivakt.benchmark.streams;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;

/** What a task has yet to hear of what lay in its partitions at the start. */
final class RemainingInput {
  private final Map<TopicPartition, Long> ends;
  private final Set<TopicPartition> open = new HashSet<>();

  /**
   * Of a task.
   *
   * @param ends of all partitions
   * @param partition the one of each topic that is the task's
   */
  RemainingInput(Map<TopicPartition, Long> ends, int partition) {
    this.ends = ends;
    ends.forEach(
        (place, end) -> {
          if (place.partition() == partition && end > 0) {
            open.add(place);
          }
        });
  }

  /** Whether a record is the very last. */
  boolean endsWith(String topic, int partition, long offset) {
    TopicPartition place = new TopicPartition(topic, partition);
    return offset + 1 >= ends.get(place) && open.remove(place) && open.isEmpty();
  }
}
