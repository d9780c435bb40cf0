package se.garantivakt.job.source;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Makes topics of one partition, which keep old records, on a broker and writes into them. */
final class Topics {
  private final Map<String, Object> client;

  Topics(String bootstrap) {
    this.client = Map.of("bootstrap.servers", bootstrap);
  }

  void create(String... names) throws Exception {
    try (Admin admin = Admin.create(client)) {
      List<NewTopic> topics =
          Stream.of(names)
              .map(name -> new NewTopic(name, 1, (short) 1).configs(Map.of("retention.ms", "-1")))
              .toList();
      admin.createTopics(topics).all().get();
    }
  }

  void deleteBefore(String topic, long offset) throws Exception {
    try (Admin admin = Admin.create(client)) {
      RecordsToDelete records = RecordsToDelete.beforeOffset(offset);
      admin.deleteRecords(Map.of(new TopicPartition(topic, 0), records)).all().get();
    }
  }

  /** Records without key and value, of these times. */
  void write(String topic, long... times) {
    try (KafkaProducer<byte[], byte[]> producer = producer(Map.of())) {
      send(producer, topic, times);
    }
  }

  /** The same in a transaction, so that a marker follows them; committed when closed. */
  AutoCloseable openTransaction(String topic, long... times) {
    KafkaProducer<byte[], byte[]> producer = begin(topic, times);
    return () -> {
      try (producer) {
        producer.commitTransaction();
      }
    };
  }

  /** Records that nobody is ever shown. */
  void writeAndAbort(String topic, long... times) {
    try (KafkaProducer<byte[], byte[]> producer = begin(topic, times)) {
      producer.abortTransaction();
    }
  }

  private KafkaProducer<byte[], byte[]> begin(String topic, long... times) {
    KafkaProducer<byte[], byte[]> producer =
        producer(Map.of("transactional.id", "writer-of-" + topic));
    producer.initTransactions();
    producer.beginTransaction();
    send(producer, topic, times);
    return producer;
  }

  private static void send(KafkaProducer<byte[], byte[]> producer, String topic, long... times) {
    for (Long time : times) {
      producer.send(new ProducerRecord<byte[], byte[]>(topic, 0, time, null, null));
    }
    producer.flush();
  }

  private KafkaProducer<byte[], byte[]> producer(Map<String, Object> further) {
    Map<String, Object> all = new HashMap<>(client);
    all.putAll(further);
    return new KafkaProducer<>(all, new ByteArraySerializer(), new ByteArraySerializer());
  }
}
