package se.garantivakt.job.source;

import java.util.Properties;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.api.java.typeutils.ResultTypeQueryable;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.KafkaSourceBuilder;
import org.apache.flink.connector.kafka.source.enumerator.KafkaSourceEnumState;
import org.apache.flink.connector.kafka.source.split.KafkaPartitionSplit;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import se.garantivakt.job.input.RawRecord;
import se.garantivakt.job.input.RawRecordSerializer;
import se.garantivakt.job.time.WallClock;

/**
 * A Kafka source whose watermarks say how far the log has been heard. In a silent night they follow
 * the clock; in a backlog they follow the records, so that none is late; while the broker does not
 * answer they stand still. Nothing is concluded from silence alone.
 *
 * <p>It makes its watermarks itself: use it with {@code WatermarkStrategy.noWatermarks()}. A split
 * with an offset to stop at never follows the clock. A record of a transaction that was open longer
 * than the allowance comes late: until the commit nobody is shown it.
 *
 * <p>What it leaves in savepoints is what the Kafka source does, so that one can take the other's
 * place.
 */
public final class HeardSource
    implements Source<RawRecord, KafkaPartitionSplit, KafkaSourceEnumState>,
        ResultTypeQueryable<RawRecord> {
  private static final long serialVersionUID = 1L;

  private final KafkaSource<RawRecord> inner;
  private final HeardSettings settings;
  private final WallClock clock;

  private HeardSource(KafkaSource<RawRecord> inner, HeardSettings settings, WallClock clock) {
    this.inner = inner;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Around what the builder makes. Which brokers to reach and what isolation to read with are put
   * into it from the settings, as reading and asking must agree on them.
   */
  public static HeardSource around(
      KafkaSourceBuilder<RawRecord> builder, HeardSettings settings, WallClock clock) {
    Properties client = new Properties();
    String brokers = CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG;
    client.put(brokers, settings.client().get(brokers));
    client.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, settings.isolation().toString());
    return new HeardSource(builder.setProperties(client).build(), settings, clock);
  }

  @Override
  public SourceReader<RawRecord, KafkaPartitionSplit> createReader(SourceReaderContext context)
      throws Exception {
    String thread = "heard-up-to-" + context.getIndexOfSubtask();
    return new HeardReader(
        inner.createReader(context),
        new KafkaLogEnds(settings),
        new AskingThread(thread, settings.askEvery()),
        settings,
        clock,
        context.metricGroup());
  }

  @Override
  public Boundedness getBoundedness() {
    return inner.getBoundedness();
  }

  @Override
  public SplitEnumerator<KafkaPartitionSplit, KafkaSourceEnumState> createEnumerator(
      SplitEnumeratorContext<KafkaPartitionSplit> context) {
    return inner.createEnumerator(context);
  }

  @Override
  public SplitEnumerator<KafkaPartitionSplit, KafkaSourceEnumState> restoreEnumerator(
      SplitEnumeratorContext<KafkaPartitionSplit> context, KafkaSourceEnumState state)
      throws Exception {
    return inner.restoreEnumerator(context, state);
  }

  @Override
  public SimpleVersionedSerializer<KafkaPartitionSplit> getSplitSerializer() {
    return inner.getSplitSerializer();
  }

  @Override
  public SimpleVersionedSerializer<KafkaSourceEnumState> getEnumeratorCheckpointSerializer() {
    return inner.getEnumeratorCheckpointSerializer();
  }

  @Override
  public TypeInformation<RawRecord> getProducedType() {
    return RawRecordSerializer.TYPE;
  }
}
