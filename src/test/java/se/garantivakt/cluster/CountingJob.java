package se.garantivakt.cluster;

import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.serialization.SimpleStringSchema;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * The smallest job that needs all that a real one does: topics in and out, exactly once, state by
 * key, checkpoints. It says of each word how often it has come: {@code word 2}.
 */
public final class CountingJob {
  static final String IN = "words";
  static final String OUT = "counts";

  private CountingJob() {}

  /** The first argument is the broker. */
  public static void main(String[] args) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.enableCheckpointing(500);
    var source =
        KafkaSource.<String>builder()
            .setBootstrapServers(args[0])
            .setTopics(IN)
            .setStartingOffsets(OffsetsInitializer.earliest())
            .setValueOnlyDeserializer(new SimpleStringSchema())
            .build();
    env.fromSource(source, WatermarkStrategy.noWatermarks(), "read")
        .uid("read")
        .keyBy(word -> word)
        .process(new Count())
        .name("count")
        .uid("count")
        .sinkTo(sink(args[0]))
        .name("write")
        .uid("write");
    env.execute("counting");
  }

  private static KafkaSink<String> sink(String bootstrap) {
    return KafkaSink.<String>builder()
        .setBootstrapServers(bootstrap)
        .setDeliveryGuarantee(DeliveryGuarantee.EXACTLY_ONCE)
        .setTransactionalIdPrefix("counting")
        .setProperty("transaction.timeout.ms", "60000")
        .setRecordSerializer(
            KafkaRecordSerializationSchema.builder()
                .setTopic(OUT)
                .setValueSerializationSchema(new SimpleStringSchema())
                .build())
        .build();
  }

  private static final class Count extends KeyedProcessFunction<String, String, String> {
    private static final long serialVersionUID = 1L;
    private transient ValueState<Integer> count;

    @Override
    public void open(OpenContext context) {
      count = getRuntimeContext().getState(new ValueStateDescriptor<>("count", Types.INT));
    }

    @Override
    public void processElement(String word, Context context, Collector<String> out)
        throws Exception {
      int now = count.value() == null ? 1 : count.value() + 1;
      count.update(now);
      out.collect(word + " " + now);
    }
  }
}
