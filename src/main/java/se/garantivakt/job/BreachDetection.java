package se.garantivakt.job;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.KafkaSourceBuilder;
import org.apache.flink.connector.kafka.source.KafkaSourceOptions;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.kafka.common.IsolationLevel;
import se.garantivakt.engine.Keeping;
import se.garantivakt.event.DecoderLimits;
import se.garantivakt.job.clinic.CombineChanges;
import se.garantivakt.job.clinic.ForeseeBreaches;
import se.garantivakt.job.clinic.MeasureAccessibility;
import se.garantivakt.job.clinic.MeasureParameters;
import se.garantivakt.job.input.DecodeEvents;
import se.garantivakt.job.input.RawRecord;
import se.garantivakt.job.input.RawRecordReader;
import se.garantivakt.job.output.KafkaOutputs;
import se.garantivakt.job.settings.InputSettings;
import se.garantivakt.job.settings.Isolation;
import se.garantivakt.job.settings.JobSettings;
import se.garantivakt.job.settings.StartingPoint;
import se.garantivakt.job.settings.TimeSettings;
import se.garantivakt.job.source.HeardSettings;
import se.garantivakt.job.source.HeardSource;
import se.garantivakt.job.time.WallClock;
import se.garantivakt.job.watch.WatchOperator;
import se.garantivakt.job.watch.WatchParameters;
import se.garantivakt.rules.file.RuleSource;

/** The job that watches guarantees, put together from its settings: Kafka at both ends. */
public record BreachDetection(JobSettings settings, RuleSource rules, WallClock clock) {

  /** Puts the job into an environment made with {@link FlinkSettings}. */
  public void build(StreamExecutionEnvironment env) {
    build(env, source());
  }

  /** The same with the records of the four topics from elsewhere. */
  public void build(StreamExecutionEnvironment env, HeardSource source) {
    KafkaOutputs outputs = new KafkaOutputs(settings.kafka(), settings.output());
    new Topology(
            source,
            decode(),
            watch(),
            combine(),
            measure(),
            foresee(),
            outputs.sink("guarantees"),
            outputs.sink("foreseen"),
            outputs.repeating(),
            outputs.sink("rejected"),
            settings.output().generation(),
            MovesTime.WATERMARK)
        .build(env);
  }

  /** The operator that decodes. */
  public DecodeEvents decode() {
    DecoderLimits limits = settings.input().limits(rules.load().switches().zone());
    return new DecodeEvents(limits, settings.input(), settings.time(), clock);
  }

  /** The operator that watches. */
  public WatchOperator watch() {
    return new WatchOperator(watching(settings, rules), settings.input().topics(), clock);
  }

  /** By what episodes are watched. */
  public static WatchParameters watching(JobSettings settings, RuleSource rules) {
    Keeping keeping =
        new Keeping(
            settings.watch().keepClosed(),
            settings.watch().keepErased(),
            settings.watch().mostEvents());
    return new WatchParameters(
        rules,
        keeping,
        settings.time().historicalAfter(),
        settings.run().until(),
        settings.input().leaveOut());
  }

  /** The operator that adds up what changes figures, on its way to their clinics. */
  public CombineChanges combine() {
    return new CombineChanges(measuring(settings, rules), clock);
  }

  /** The operator that measures clinics, and the region. */
  public MeasureAccessibility measure() {
    return new MeasureAccessibility(measuring(settings, rules), clock);
  }

  /** The operator that foresees breaches by the forecasts of clinics. */
  public ForeseeBreaches foresee() {
    return new ForeseeBreaches(measuring(settings, rules), settings.input().topics(), clock);
  }

  /** By what clinics are measured. */
  public static MeasureParameters measuring(JobSettings settings, RuleSource rules) {
    return new MeasureParameters(
        rules, settings.accessibility(), settings.time().historicalAfter(), settings.run().until());
  }

  /** The four topics as one stream. */
  public HeardSource source() {
    return source(settings.input().topicNames(), new RawRecordReader());
  }

  /** Other topics, of whose records a reader knows in which of the four they belong. */
  public HeardSource source(
      List<String> topics, KafkaRecordDeserializationSchema<RawRecord> reader) {
    InputSettings input = settings.input();
    KafkaSourceBuilder<RawRecord> builder =
        KafkaSource.<RawRecord>builder()
            .setTopics(topics)
            .setGroupId(input.group())
            .setStartingOffsets(start(input.start()))
            .setDeserializer(reader)
            .setProperty(
                KafkaSourceOptions.PARTITION_DISCOVERY_INTERVAL_MS.key(),
                Long.toString(input.discoverEvery().toMillis()));
    settings
        .kafka()
        .consumer()
        .properties()
        .forEach((k, v) -> builder.setProperty((String) k, (String) v));
    if (settings.run().bounded()) {
      builder.setBounded(OffsetsInitializer.latest());
    }
    return HeardSource.around(builder, heard(), clock);
  }

  private HeardSettings heard() {
    TimeSettings time = settings.time();
    Duration quiet = time.askEvery().multipliedBy(2).plus(time.answerWithin()).multipliedBy(2);
    boolean committed = settings.input().isolation() == Isolation.READ_COMMITTED;
    return new HeardSettings(
        time.askEvery(),
        time.answerWithin(),
        time.allowance(),
        time.jumpStep(),
        quiet,
        committed ? IsolationLevel.READ_COMMITTED : IsolationLevel.READ_UNCOMMITTED,
        strings(settings.kafka().admin().properties()));
  }

  private static OffsetsInitializer start(StartingPoint start) {
    if (start instanceof StartingPoint.At at) {
      return OffsetsInitializer.timestamp(at.instant().toEpochMilli());
    }
    return start instanceof StartingPoint.Latest
        ? OffsetsInitializer.latest()
        : OffsetsInitializer.earliest();
  }

  private static Map<String, String> strings(Properties properties) {
    Map<String, String> strings = new HashMap<>();
    properties.forEach((key, value) -> strings.put((String) key, (String) value));
    return strings;
  }
}
