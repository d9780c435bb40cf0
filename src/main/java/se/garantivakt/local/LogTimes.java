package se.garantivakt.local;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** When the log took what topics hold. */
public final class LogTimes {
  private LogTimes() {}

  /**
   * The latest time of any record; empty when there is none.
   *
   * @throws ExecutionException if the broker does not tell
   */
  public static Optional<Instant> latest(Properties client, Collection<String> topics)
      throws ExecutionException, InterruptedException {
    try (Admin admin = Admin.create(client)) {
      Map<TopicPartition, OffsetSpec> asked =
          admin.describeTopics(topics).allTopicNames().get().values().stream()
              .flatMap(
                  t ->
                      t.partitions().stream().map(p -> new TopicPartition(t.name(), p.partition())))
              .collect(Collectors.toMap(p -> p, p -> OffsetSpec.maxTimestamp()));
      return admin.listOffsets(asked).all().get().values().stream()
          .filter(told -> told.timestamp() >= 0)
          .map(told -> Instant.ofEpochMilli(told.timestamp()))
          .max(Instant::compareTo);
    }
  }
}
