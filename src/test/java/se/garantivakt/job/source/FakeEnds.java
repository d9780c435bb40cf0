package se.garantivakt.job.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;

/** A broker whose logs end where the test says, and that can be away. */
final class FakeEnds implements LogEnds {
  final List<Set<TopicPartition>> asked = new ArrayList<>();
  private final Map<TopicPartition, LogEnd> ends = new HashMap<>();
  private Optional<RuntimeException> away = Optional.empty();
  boolean closed;

  void end(String topic, long first, long last) {
    ends.put(new TopicPartition(topic, 0), new LogEnd(first, last));
  }

  void goAway(RuntimeException how) {
    away = Optional.of(how);
  }

  void comeBack() {
    away = Optional.empty();
  }

  @Override
  public Told ask(Set<TopicPartition> partitions) {
    asked.add(partitions);
    if (away.isPresent()) {
      throw away.get();
    }
    Map<TopicPartition, LogEnd> told = new HashMap<>(ends);
    told.keySet().retainAll(partitions);
    return new Told(
        told,
        told.size() < partitions.size()
            ? Optional.of(new IllegalStateException("no leader"))
            : Optional.empty());
  }

  @Override
  public void close() {
    closed = true;
  }
}
