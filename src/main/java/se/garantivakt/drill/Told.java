package se.garantivakt.drill;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import se.garantivakt.job.settings.JobSettings;
import se.garantivakt.job.settings.OutputTopic;
import se.garantivakt.local.OutputReader;
import se.garantivakt.local.Results;

/** What a job has published, as a reader of committed records sees it. */
final class Told implements AutoCloseable {
  /**
   * No record of theirs is like another. A state can come back, and figures may be said again by
   * the contract.
   */
  private static final Collection<OutputTopic> ONCE =
      List.of(OutputTopic.ALERT, OutputTopic.AUDIT, OutputTopic.REJECTED);

  private final OutputReader reader;
  private final Results results;
  private final Set<String> once = new HashSet<>();
  private final Map<String, Long> records = new TreeMap<>();
  private final Set<Long> seen = new HashSet<>();
  private final Map<String, Long> reasons = new TreeMap<>();
  private final Map<Instant, Long> raised = new HashMap<>();
  private final String rejected;
  private long twice;

  /** From the beginning of the output topics, which must be there. */
  Told(JobSettings settings) {
    this.rejected = settings.output().topic(OutputTopic.REJECTED);
    ONCE.forEach(topic -> once.add(settings.output().topic(topic)));
    List<String> all =
        List.of(OutputTopic.values()).stream().map(settings.output()::topic).toList();
    this.reader = new OutputReader(settings.kafka().consumer().properties(), all);
    this.results = new Results(settings.output());
  }

  /** Takes in what has been committed since. */
  Told upToNow() {
    reader.rest(this::take);
    return this;
  }

  private void take(ConsumerRecord<byte[], byte[]> record) {
    results.take(record).map(alert -> alert.get("at").textValue()).ifPresent(this::raised);
    if (record.topic().equals(rejected)) {
      reasons.merge(Hands.json(record.value()).get("reason").textValue(), 1L, Long::sum);
    }
    records.merge(record.topic(), 1L, Long::sum);
    if (once.contains(record.topic()) && record.value() != null && !seen.add(print(record))) {
      twice++;
    }
  }

  private void raised(String at) {
    raised.merge(OffsetDateTime.parse(at).toInstant(), 1L, Long::sum);
  }

  /** How many alerts were raised, or ended, at an instant. */
  long alertsAt(Instant instant) {
    return raised.getOrDefault(instant, 0L);
  }

  /** How many records were rejected, by reason. */
  Map<String, Long> reasons() {
    return reasons;
  }

  /** Half of a good hash: of a million records two are alike by chance in 10⁻⁷ of all runs. */
  private static long print(ConsumerRecord<byte[], byte[]> record) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(record.topic().getBytes(java.nio.charset.StandardCharsets.UTF_8));
      digest.update(record.key() == null ? new byte[0] : record.key());
      return ByteBuffer.wrap(digest.digest(record.value())).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  Results results() {
    return results;
  }

  /** How many records each topic holds. */
  Map<String, Long> records() {
    return records;
  }

  /** How many stand there a second time. */
  long twice() {
    return twice;
  }

  @Override
  public void close() {
    reader.close();
  }
}
