package se.garantivakt.job.savepoint;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TransactionListing;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import se.garantivakt.engine.Story;
import se.garantivakt.job.output.OutputRecord;
import se.garantivakt.job.output.Said;
import se.garantivakt.job.settings.JobSettings;
import se.garantivakt.job.settings.OutputTopic;
import se.garantivakt.job.topics.AskedBroker;
import se.garantivakt.job.topics.Profile;
import se.garantivakt.job.topics.TopicPlans;
import se.garantivakt.job.topics.TopicTending;

/** What the topics of a broker hold: care events told in lines, and the alerts said of them. */
record CareLog(String bootstrap) {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  void create(JobSettings settings) {
    try (AskedBroker broker = AskedBroker.of(settings.kafka(), PATIENCE)) {
      TopicPlans plans = new TopicPlans(Path.of("config", "topics.yaml"));
      new TopicTending(broker).create(plans.of(Profile.LOCAL, settings));
    }
  }

  void tell(String... lines) {
    Map<String, Object> client = Map.of("bootstrap.servers", bootstrap);
    try (var producer =
        new KafkaProducer<>(client, new ByteArraySerializer(), new ByteArraySerializer())) {
      for (int i = 0; i < lines.length; i++) {
        ObjectNode json = Story.json(lines[i], i + 1);
        producer.send(
            new ProducerRecord<>(
                "care." + json.get("type").asText(),
                null,
                Story.at(json.get("loggedAt").asText()).toEpochMilli(),
                json.get("episodeId").asText().getBytes(UTF_8),
                json.toString().getBytes(UTF_8)));
      }
    }
  }

  /** Waits, in what is written and not yet committed, for an alert that begins so. */
  void awaitAlert(String beginning) {
    try (var consumer = consumer("read_uncommitted")) {
      List<String> alerts = new ArrayList<>();
      long patience = System.nanoTime() + PATIENCE.toNanos();
      while (alerts.stream().noneMatch(alert -> alert.startsWith(beginning))) {
        if (System.nanoTime() > patience) {
          throw new AssertionError("no " + beginning + " among " + alerts);
        }
        alerts.addAll(poll(consumer));
      }
    }
  }

  /** The ids of all transactions that the broker knows of. */
  List<String> transactions() throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
      return admin.listTransactions().all().get().stream()
          .map(TransactionListing::transactionalId)
          .toList();
    }
  }

  /** The alerts that are committed. */
  List<String> alerts() {
    try (var consumer = consumer("read_committed")) {
      List<String> alerts = new ArrayList<>();
      Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
      while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
        alerts.addAll(poll(consumer));
      }
      return alerts;
    }
  }

  private static List<String> poll(KafkaConsumer<byte[], byte[]> consumer) {
    List<OutputRecord> records = new ArrayList<>();
    for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(200))) {
      byte[] key = record.key();
      records.add(new OutputRecord(OutputTopic.ALERT, key, key, record.value(), Optional.empty()));
    }
    return Said.alerts(records).stream().map(a -> a.replace(" historical", "")).toList();
  }

  private KafkaConsumer<byte[], byte[]> consumer(String isolation) {
    Map<String, Object> client = new HashMap<>();
    client.put("bootstrap.servers", bootstrap);
    client.put("isolation.level", isolation);
    var consumer =
        new KafkaConsumer<>(client, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    List<TopicPartition> all =
        consumer.partitionsFor(OutputTopic.ALERT.contract()).stream()
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList();
    consumer.assign(all);
    consumer.seekToBeginning(all);
    return consumer;
  }
}
