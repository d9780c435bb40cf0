package se.garantivakt.local;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reading of a real broker. */
class OutputReaderTest {
  private static final String TOPIC = "read.in.parts";

  /** More than a few answers of the broker hold, by the client's properties. */
  private static final int RECORDS = 20;

  @Test
  void a_broker_that_goes_while_it_is_read_is_told_and_not_waited_for(@TempDir Path folder)
      throws Exception {
    try (EmbeddedBroker broker = EmbeddedBroker.start(folder)) {
      Properties client = new Properties();
      client.put("bootstrap.servers", broker.bootstrap());
      client.put("fetch.max.bytes", "1");
      client.put("max.partition.fetch.bytes", "1");
      write(client);
      client.put("default.api.timeout.ms", "2000");
      client.put("request.timeout.ms", "1000");
      try (OutputReader reader = new OutputReader(client, List.of(TOPIC))) {
        assertThatThrownBy(() -> reader.rest(record -> broker.stop()))
            .isInstanceOf(TimeoutException.class);
      }
    }
  }

  private static void write(Properties client) throws Exception {
    try (Admin admin = Admin.create(client)) {
      admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
    }
    ByteArraySerializer bytes = new ByteArraySerializer();
    try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(client, bytes, bytes)) {
      for (int i = 0; i < RECORDS; i++) {
        producer.send(new ProducerRecord<>(TOPIC, new byte[] {1})).get();
      }
    }
  }
}
