package se.garantivakt.inspect.savepoint;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.state.api.OperatorIdentifier;
import org.apache.flink.state.api.SavepointWriter;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import se.garantivakt.job.FlinkSettings;
import se.garantivakt.job.Topology;

/** Copies of savepoints with less in them. */
public final class SavepointCopy {
  private SavepointCopy() {}

  /**
   * Writes what a savepoint holds, but not where its source had come to: a job that goes on from it
   * reads its topics from where its settings say. What lies in other files than {@code _metadata}
   * is not copied but referred to.
   *
   * @throws IOException if the savepoint cannot be read, or the copy not be written
   */
  public static void withoutSource(Path savepoint, Path copy) throws IOException {
    Configuration flink = FlinkSettings.fixed();
    flink.set(ExecutionOptions.RUNTIME_MODE, RuntimeExecutionMode.BATCH);
    flink.set(PipelineOptions.AUTO_GENERATE_UIDS, true); // what only copies leaves no state
    flink.set(PipelineOptions.GENERIC_TYPES, true); // the library hands on metadata in that way
    StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(1, flink);
    SavepointWriter.fromExistingSavepoint(env, savepoint.toUri().toString())
        .removeOperator(OperatorIdentifier.forUid(Topology.READ))
        .write(copy.toUri().toString());
    try {
      env.execute("copy a savepoint");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while copying " + savepoint, e);
    } catch (Exception e) {
      throw new IOException(savepoint + " cannot be copied: " + e.getMessage(), e);
    }
  }
}
