package se.garantivakt.job.source;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/**
 * Asks a Kafka cluster, each partition's own leader, with a client made at the first question. The
 * first offset is asked for before the last one: if they are equal, nothing was there.
 */
final class KafkaLogEnds implements LogEnds {
  private static final Duration FAREWELL = Duration.ofSeconds(2);

  private final HeardSettings settings;
  private Optional<Admin> client = Optional.empty();
  private boolean closed;

  KafkaLogEnds(HeardSettings settings) {
    this.settings = settings;
  }

  @Override
  public Told ask(Set<TopicPartition> partitions) throws InterruptedException {
    Admin admin = client();
    ListOffsetsResult first = list(admin, partitions, OffsetSpec.earliest());
    ListOffsetsResult last = list(admin, partitions, OffsetSpec.latest());
    Map<TopicPartition, LogEnd> ends = new HashMap<>();
    Optional<Exception> failure = Optional.empty();
    for (TopicPartition partition : partitions) {
      try {
        ends.put(partition, new LogEnd(offset(first, partition), offset(last, partition)));
      } catch (ExecutionException | TimeoutException e) {
        failure = Optional.of(e);
      }
    }
    return new Told(ends, failure);
  }

  @Override
  public synchronized void close() {
    closed = true;
    client.ifPresent(admin -> admin.close(FAREWELL));
  }

  private synchronized Admin client() {
    if (closed) {
      throw new IllegalStateException("closed: nothing is asked any more");
    }
    if (client.isEmpty()) {
      client = Optional.of(Admin.create(properties()));
    }
    return client.get();
  }

  private Map<String, Object> properties() {
    Map<String, Object> properties = new HashMap<>(settings.client());
    properties.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, millis());
    properties.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, millis());
    return properties;
  }

  private ListOffsetsResult list(Admin admin, Set<TopicPartition> partitions, OffsetSpec which) {
    return admin.listOffsets(
        partitions.stream().collect(Collectors.toMap(partition -> partition, p -> which)),
        new ListOffsetsOptions(settings.isolation()));
  }

  private long offset(ListOffsetsResult result, TopicPartition partition)
      throws InterruptedException, ExecutionException, TimeoutException {
    return result.partitionResult(partition).get(2L * millis(), TimeUnit.MILLISECONDS).offset();
  }

  private int millis() {
    return Math.toIntExact(settings.answerWithin().toMillis());
  }
}
