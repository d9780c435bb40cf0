package se.garantivakt.resubmit;

import java.util.HashSet;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import se.garantivakt.event.DecoderLimits;
import se.garantivakt.job.input.InputDecoder;
import se.garantivakt.job.settings.JobSettings;
import se.garantivakt.job.settings.OutputTopic;
import se.garantivakt.job.time.WallClock;
import se.garantivakt.local.OutputReader;

/**
 * Reads {@code event.rejected}, what is committed of it, and writes the originals of the records
 * that are meant to the topics they came from. A record is sent once: its copy names it, and what a
 * copy names is not sent again, in this run or a later one. A copy that is rejected in its turn may
 * be.
 *
 * @param limits of the decoder, as the job has them now
 * @param progress told now and then how many records have been read
 */
public record Resubmission(
    JobSettings settings,
    DecoderLimits limits,
    Selection selection,
    Manner manner,
    WallClock clock,
    LongConsumer progress) {

  /**
   * Tells what would become of each record, and writes nothing.
   *
   * @throws org.apache.kafka.common.KafkaException if the broker does not let it
   */
  public Resubmitted look() {
    return go(Optional.empty());
  }

  /**
   * Sends them.
   *
   * @throws se.garantivakt.job.settings.BrokerException if the broker does not take them all
   */
  public Resubmitted send() {
    try (Copies copies =
        new Copies(settings.kafka().producer().properties(), settings.output().compression())) {
      Resubmitted sent = sendAll(copies);
      copies.flush();
      sent.tooLarge(copies.tooLarge());
      return sent;
    }
  }

  private Resubmitted sendAll(Copies copies) {
    try {
      return go(Optional.of(copies));
    } catch (KafkaException reading) {
      copies.flush();
      throw copies.refusal(reading);
    }
  }

  private Resubmitted go(Optional<Copies> copies) {
    SentBefore before = sentBefore();
    Resubmitted counts = new Resubmitted();
    Set<RecordPlace> met = new HashSet<>();
    Set<String> inputs = Set.copyOf(settings.input().topics().values());
    InputDecoder decoder =
        new InputDecoder(limits, settings.input().topics(), settings.time().ahead());
    try (OriginTopics origins = new OriginTopics(client())) {
      Judge judge = new Judge(decoder, inputs, origins, manner, clock);
      eachRejected(
          counts,
          rejected -> {
            if (!met.add(rejected.origin())) {
              return;
            }
            Verdict verdict =
                before.holds(rejected.origin())
                    ? Verdict.left(Fate.SENT_BEFORE)
                    : judge.on(rejected);
            verdict
                .copy()
                .ifPresent(copy -> copies.ifPresent(c -> c.send(copy, rejected.origin())));
            counts.take(verdict);
          });
    }
    return counts;
  }

  /** A copy is younger than the rejection of its original, but for what clocks differ. */
  private SentBefore sentBefore() {
    SentBefore before = new SentBefore();
    long[] earliest = {Long.MAX_VALUE};
    eachRejected(
        new Resubmitted(), rejected -> earliest[0] = Math.min(earliest[0], rejected.rejectedAt()));
    if (earliest[0] < Long.MAX_VALUE) {
      try (OutputReader inputs = new OutputReader(client(), settings.input().topicNames())) {
        inputs.seekTo(earliest[0] - settings.time().ahead().toMillis());
        inputs.rest(counted(before));
      }
    }
    return before;
  }

  private void eachRejected(Resubmitted counts, Consumer<RejectedRecord> taker) {
    String topic = settings.output().topic(OutputTopic.REJECTED);
    try (OutputReader reader = new OutputReader(client(), Set.of(topic))) {
      reader.rest(
          counted(
              record -> {
                counts.read();
                Optional<RejectedRecord> read = RejectedRecord.of(record);
                if (read.isEmpty()) {
                  counts.unreadable();
                }
                read.filter(selection::takes).ifPresent(taker);
              }));
    }
  }

  private Consumer<ConsumerRecord<byte[], byte[]>> counted(
      Consumer<ConsumerRecord<byte[], byte[]>> taker) {
    long[] count = {0};
    return record -> {
      progress.accept(++count[0]);
      taker.accept(record);
    };
  }

  private Properties client() {
    return settings.kafka().consumer().properties();
  }
}
