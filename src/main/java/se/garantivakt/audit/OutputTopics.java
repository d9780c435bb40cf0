package se.garantivakt.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import se.garantivakt.job.output.KafkaOutputs;
import se.garantivakt.job.output.OutputRecord;
import se.garantivakt.job.settings.BrokerException;
import se.garantivakt.job.settings.JobSettings;
import se.garantivakt.job.settings.OutputSettings;
import se.garantivakt.job.settings.OutputTopic;

/**
 * Topics with a prefix, at least once. When the run has ended each of their partitions gets a
 * record with the key and header {@value #END} that holds what it came to: before it the topic is
 * not whole.
 */
public final class OutputTopics implements ReplayOutput {
  /** The key of the last record of a partition, and with {@code /1} its header {@code schema}. */
  public static final String END = "replay.end";

  private final JobSettings settings;

  private OutputTopics(JobSettings settings) {
    this.settings = settings;
  }

  /**
   * The topics under their prefix.
   *
   * @param settings with the names of the live topics
   * @throws IllegalArgumentException if one of them would be a live topic
   */
  public static OutputTopics of(JobSettings settings, String prefix) {
    Map<OutputTopic, String> names = new EnumMap<>(OutputTopic.class);
    Set<String> live = new HashSet<>(settings.input().topicNames());
    for (OutputTopic topic : OutputTopic.values()) {
      live.add(topic.contract());
      live.add(settings.output().topic(topic));
      names.put(topic, prefix + settings.output().topic(topic));
    }
    for (String name : names.values()) {
      if (live.contains(name)) {
        throw new IllegalArgumentException(
            "with the prefix «" + prefix + "» " + name + " would be written, a live topic");
      }
    }
    OutputSettings own = settings.output();
    return new OutputTopics(
        new JobSettings(
            settings.kafka(),
            settings.input(),
            settings.time(),
            settings.watch(),
            settings.accessibility(),
            new OutputSettings(
                names,
                own.delivery(),
                own.transactionalIdPrefix(),
                own.generation(),
                own.transactionTimeout(),
                own.longestOutage(),
                own.compression()),
            settings.run()));
  }

  /** The settings with the names of these topics. */
  public JobSettings settings() {
    return settings;
  }

  @Override
  public Sink<OutputRecord> sink(String part) {
    return new KafkaOutputs(settings.kafka(), settings.output()).repeating();
  }

  @Override
  public void finish(Totals totals) {
    Properties properties = settings.kafka().producer().properties();
    ByteArraySerializer bytes = new ByteArraySerializer();
    try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(properties, bytes, bytes)) {
      List<Future<?>> sent = new ArrayList<>();
      for (String topic : settings.output().topics().values()) {
        for (PartitionInfo partition : producer.partitionsFor(topic)) {
          sent.add(producer.send(end(partition, totals)));
        }
      }
      for (Future<?> one : sent) {
        one.get();
      }
    } catch (ExecutionException refused) {
      throw new BrokerException(
          "the end of the replay could not be written: " + refused.getCause().getMessage(),
          refused);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new BrokerException("writing the end of the replay was interrupted", stopped);
    }
  }

  private static ProducerRecord<byte[], byte[]> end(PartitionInfo partition, Totals totals) {
    ProducerRecord<byte[], byte[]> end =
        new ProducerRecord<>(
            partition.topic(),
            partition.partition(),
            END.getBytes(UTF_8),
            totals.lasting().toString().getBytes(UTF_8));
    end.headers().add(new RecordHeader("content-type", "application/json".getBytes(UTF_8)));
    end.headers().add(new RecordHeader("schema", (END + "/1").getBytes(UTF_8)));
    return end;
  }

  @Override
  public void close() {
    // what was written without an end stays, and is told by that
  }
}
