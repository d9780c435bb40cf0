package se.garantivakt.audit;

import java.util.HashSet;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.KafkaSourceBuilder;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import se.garantivakt.event.DecoderLimits;
import se.garantivakt.event.LoggedEvent;
import se.garantivakt.job.input.CountedDecoding;
import se.garantivakt.job.input.DecodeEvents;
import se.garantivakt.job.input.RawRecord;
import se.garantivakt.job.input.RawRecordReader;
import se.garantivakt.job.settings.JobSettings;
import se.garantivakt.job.time.WallClock;

/**
 * A span of the four topics, read as the live job reads them. Nothing is committed to the broker.
 *
 * @param limits of what is decoded
 */
public record TopicInput(
    JobSettings settings, TopicSpan span, DecoderLimits limits, WallClock clock)
    implements ReplayInput {

  @Override
  public Source<RawRecord, ?, ?> source() {
    KafkaSourceBuilder<RawRecord> builder =
        KafkaSource.<RawRecord>builder()
            .setPartitions(new HashSet<>(span.end().keySet()))
            .setStartingOffsets(OffsetsInitializer.offsets(span.begin()))
            .setBounded(OffsetsInitializer.offsets(span.end()))
            .setDeserializer(new RawRecordReader());
    settings
        .kafka()
        .consumer()
        .properties()
        .forEach((name, value) -> builder.setProperty((String) name, (String) value));
    return builder
        .setProperty(ConsumerConfig.ISOLATION_LEVEL_CONFIG, settings.input().isolation().word())
        .build();
  }

  @Override
  public ProcessFunction<RawRecord, LoggedEvent> decode() {
    return new CountedDecoding(new DecodeEvents(limits, settings.input(), settings.time(), clock));
  }
}
