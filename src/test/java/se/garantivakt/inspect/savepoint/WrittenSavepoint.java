package se.garantivakt.inspect.savepoint;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.runtime.state.hashmap.HashMapStateBackend;
import org.apache.flink.state.api.OperatorIdentifier;
import org.apache.flink.state.api.OperatorTransformation;
import org.apache.flink.state.api.SavepointWriter;
import org.apache.flink.state.api.functions.KeyedStateBootstrapFunction;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import se.garantivakt.inspect.Resting;
import se.garantivakt.job.settings.RunSettings;
import se.garantivakt.job.state.EpisodeState;
import se.garantivakt.job.state.EpisodeStateSerializer;
import se.garantivakt.job.state.States;

/** A savepoint written by a test, with whatever it wants to stand in it, and no rules. */
final class WrittenSavepoint {
  private WrittenSavepoint() {}

  static KeptValue of(String episodeId, Resting resting) {
    return new KeptValue(episodeId, EpisodeState.of(resting.memory()), resting.timers());
  }

  /** Fewer than 128 bytes that no program of today has written. */
  static KeptValue of(String episodeId, byte... bytes) throws IOException {
    byte[] whole = new byte[bytes.length + 1];
    whole[0] = (byte) bytes.length;
    System.arraycopy(bytes, 0, whole, 1, bytes.length);
    EpisodeState state = new EpisodeStateSerializer().deserialize(new DataInputDeserializer(whole));
    return new KeptValue(episodeId, state, List.of());
  }

  static Path write(Path folder, String uid, KeptValue... values) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(1);
    env.setRuntimeMode(RuntimeExecutionMode.BATCH);
    SavepointWriter.newSavepoint(env, new HashMapStateBackend(), RunSettings.MAX_PARALLELISM)
        .withConfiguration(CheckpointingOptions.FS_SMALL_FILE_THRESHOLD, MemorySize.ZERO)
        .withOperator(
            OperatorIdentifier.forUid(uid),
            OperatorTransformation.bootstrapWith(
                    env.fromCollection(List.of(values), KeptValueSerializer.TYPE))
                .keyBy(KeptValue::episodeId, Types.STRING)
                .transform(new Keep()))
        .write(folder.toUri().toString());
    env.execute();
    return folder;
  }

  private static final class Keep extends KeyedStateBootstrapFunction<String, KeptValue> {
    private static final long serialVersionUID = 1L;
    private transient ValueState<EpisodeState> state;

    @Override
    public void open(OpenContext context) {
      state = getRuntimeContext().getState(States.episode());
    }

    @Override
    public void processElement(KeptValue value, Context context) throws Exception {
      state.update(value.state());
      value.timers().forEach(context.timerService()::registerEventTimeTimer);
    }
  }
}
