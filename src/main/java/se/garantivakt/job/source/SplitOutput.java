package se.garantivakt.job.source;

import java.util.Map;
import java.util.Optional;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceOutput;
import org.apache.flink.connector.kafka.source.split.KafkaPartitionSplit;
import org.apache.kafka.common.TopicPartition;
import se.garantivakt.job.input.RawRecord;

/** Where the records of a split go out, noted as they pass, and its watermark with them. */
final class SplitOutput implements SourceOutput<RawRecord> {
  private final TopicPartition partition;
  private final boolean bounded;
  private final HeardSplit heard;
  private final SourceOutput<RawRecord> out;

  SplitOutput(KafkaPartitionSplit split, HeardSettings settings, ReaderOutput<RawRecord> reader) {
    this.partition = split.getTopicPartition();
    this.bounded = split.getStoppingOffset().isPresent();
    this.heard = new HeardSplit(split.getStartingOffset(), bounded, settings);
    this.out = reader.createOutputForSplit(split.splitId());
  }

  /** What this split makes of an answer; its watermark goes out if it has moved. */
  void hear(Answer answer, boolean listening, long now) {
    long before = heard.upTo();
    Map<TopicPartition, LogEnd> ends = answer.ends();
    Optional.ofNullable(ends.get(partition))
        .ifPresentOrElse(
            end -> heard.hear(end, answer, listening, now), () -> heard.unheard(answer));
    if (heard.upTo() > before) {
      out.emitWatermark(new Watermark(heard.upTo()));
    }
  }

  TopicPartition partition() {
    return partition;
  }

  HeardSplit heard() {
    return heard;
  }

  @Override
  public void collect(RawRecord value) {
    out.collect(value);
    heard.passed(value.offset(), value.time());
  }

  @Override
  public void collect(RawRecord value, long timestamp) {
    out.collect(value, timestamp);
    heard.passed(value.offset(), timestamp);
  }

  @Override
  public void emitWatermark(Watermark watermark) {
    out.emitWatermark(watermark);
  }

  @Override
  public void markIdle() {
    out.markIdle();
  }

  @Override
  public void markActive() {
    out.markActive();
  }
}
