package se.garantivakt.cluster;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Topics of one partition on a broker, as a test uses them. */
record Topics(String bootstrap) {
  void create(String... names) throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
      var topics = Stream.of(names).map(name -> new NewTopic(name, 1, (short) 1)).toList();
      admin.createTopics(topics).all().get();
    }
  }

  void send(String topic, String... values) throws Exception {
    Map<String, Object> settings = Map.of("bootstrap.servers", bootstrap);
    var text = new StringSerializer();
    try (var producer = new KafkaProducer<String, String>(settings, text, text)) {
      for (String value : values) {
        producer.send(new ProducerRecord<>(topic, value)).get();
      }
    }
  }

  /** Committed records from the first on; fewer than wanted if they do not come in time. */
  List<String> read(String topic, int wanted, Duration limit) {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers", bootstrap,
            "isolation.level", "read_committed",
            "auto.offset.reset", "earliest");
    var text = new StringDeserializer();
    List<String> values = new ArrayList<>();
    Duration step = Duration.ofMillis(250);
    try (var consumer = new KafkaConsumer<String, String>(settings, text, text)) {
      consumer.assign(List.of(new TopicPartition(topic, 0)));
      for (long i = limit.dividedBy(step); i > 0 && values.size() < wanted; i--) {
        consumer.poll(step).forEach(it -> values.add(it.value()));
      }
    }
    return List.copyOf(values);
  }
}
