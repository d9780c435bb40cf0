package se.garantivakt.job.output;

import java.util.Properties;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.connector.kafka.sink.KafkaSinkBuilder;
import org.apache.kafka.clients.producer.ProducerConfig;
import se.garantivakt.job.settings.Delivery;
import se.garantivakt.job.settings.KafkaSettings;
import se.garantivakt.job.settings.OutputSettings;

/**
 * Makes the sinks of the output topics. Each has a prefix of its own for its transactional ids,
 * stable for ever within one generation of the sinks.
 */
public record KafkaOutputs(KafkaSettings kafka, OutputSettings output) {
  /** What compresses well needs a whole block: lz4 makes one of 64 KiB for each batch. */
  private static final int BATCH_BYTES = 1 << 17;

  /** What is seen after a checkpoint only need not hurry to the broker: fewer, fuller requests. */
  private static final String UNHURRIED_MILLIS = "100";

  /**
   * A sink.
   *
   * @param name its part of the prefix; unique in the job and never changed
   */
  public KafkaSink<OutputRecord> sink(String name) {
    if (output.delivery() == Delivery.AT_LEAST_ONCE) {
      return repeating();
    }
    Properties producer = producer();
    producer.putIfAbsent(ProducerConfig.LINGER_MS_CONFIG, UNHURRIED_MILLIS);
    return builder(producer)
        .setDeliveryGuarantee(DeliveryGuarantee.EXACTLY_ONCE)
        .setTransactionalIdPrefix(
            output.transactionalIdPrefix() + "-" + name + "-" + output.generation())
        .setProperty(
            ProducerConfig.TRANSACTION_TIMEOUT_CONFIG,
            Long.toString(output.transactionTimeout().toMillis()))
        .build();
  }

  /**
   * A sink that says again what a failure had it say before: for records of which the last of a key
   * counts, and which must not wait for a checkpoint.
   */
  public KafkaSink<OutputRecord> repeating() {
    return builder(producer()).setDeliveryGuarantee(DeliveryGuarantee.AT_LEAST_ONCE).build();
  }

  private Properties producer() {
    Properties producer = kafka.producer().properties();
    producer.putIfAbsent(ProducerConfig.COMPRESSION_TYPE_CONFIG, output.compression().word());
    producer.putIfAbsent(ProducerConfig.BATCH_SIZE_CONFIG, Integer.toString(BATCH_BYTES));
    return producer;
  }

  private KafkaSinkBuilder<OutputRecord> builder(Properties producer) {
    return KafkaSink.<OutputRecord>builder()
        .setBootstrapServers(kafka.bootstrap())
        .setKafkaProducerConfig(producer)
        .setRecordSerializer(new KafkaRecords(output.topics()));
  }
}
