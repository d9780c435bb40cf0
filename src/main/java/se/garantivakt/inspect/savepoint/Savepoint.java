package se.garantivakt.inspect.savepoint;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.apache.flink.runtime.checkpoint.Checkpoints;
import org.apache.flink.runtime.checkpoint.OperatorState;
import org.apache.flink.runtime.checkpoint.metadata.CheckpointMetadata;
import org.apache.flink.runtime.state.IncrementalKeyedStateHandle;
import org.apache.flink.runtime.state.KeyedStateHandle;
import org.apache.flink.runtime.state.SavepointKeyedStateHandle;
import org.apache.flink.state.api.OperatorIdentifier;
import se.garantivakt.job.Topology;

/**
 * A savepoint, or a checkpoint, of the job.
 *
 * @param folder where it lies
 * @param checkpointId its number
 * @param form how the state of episodes is laid out in it
 * @param tasks in how many tasks it was written
 */
public record Savepoint(Path folder, long checkpointId, Form form, int tasks) {
  private static final String METADATA = "_metadata";

  /** How state is laid out. */
  public enum Form {
    /** The same whatever held the state. */
    CANONICAL,
    /** RocksDB's own files. */
    ROCKSDB,
    /** As it lay on the heap. */
    HEAP
  }

  /**
   * The one at a path.
   *
   * @param path its folder, or the file {@code _metadata} in it
   * @throws SavepointException if it is none, or of another job
   */
  public static Savepoint at(Path path) {
    Path file = metadata(path.toAbsolutePath().normalize());
    CheckpointMetadata metadata = read(file);
    OperatorState watching = watching(metadata.getOperatorStates(), path);
    return new Savepoint(
        file.getParent(), metadata.getCheckpointId(), form(watching), watching.getParallelism());
  }

  private static Path metadata(Path path) {
    if (!Files.exists(path)) {
      throw new SavepointException("there is no " + path);
    }
    if (Files.isRegularFile(path) && path.endsWith(METADATA)) {
      return path;
    }
    if (Files.isRegularFile(path.resolve(METADATA))) {
      return path.resolve(METADATA);
    }
    throw new SavepointException(
        path
            + " is no savepoint or checkpoint: there is no file "
            + METADATA
            + " in it; allowed is the folder that has one"
            + below(path));
  }

  private static String below(Path path) {
    if (!Files.isDirectory(path)) {
      return "";
    }
    try (Stream<Path> inside = Files.list(path)) {
      List<String> folders =
          inside
              .filter(one -> Files.isRegularFile(one.resolve(METADATA)))
              .map(one -> one.getFileName().toString())
              .sorted()
              .toList();
      return folders.isEmpty() ? "" : ", such as, below it, " + String.join(", ", folders);
    } catch (IOException unreadable) {
      return "";
    }
  }

  private static CheckpointMetadata read(Path file) {
    try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
      return Checkpoints.loadCheckpointMetadata(
          in, Savepoint.class.getClassLoader(), file.getParent().toUri().toString());
    } catch (IOException | RuntimeException no) {
      throw new SavepointException(
          file
              + " cannot be read as the metadata of a savepoint or checkpoint: "
              + no.getMessage());
    }
  }

  private static OperatorState watching(Collection<OperatorState> operators, Path path) {
    var wanted = OperatorIdentifier.forUid(Topology.WATCH).getOperatorId();
    for (OperatorState operator : operators) {
      if (operator.getOperatorID().equals(wanted)) {
        return operator;
      }
    }
    List<String> names =
        operators.stream()
            .map(one -> one.getOperatorUid().or(one::getOperatorName).orElse("one without a name"))
            .sorted()
            .toList();
    throw new SavepointException(
        path
            + " is of another job: it has no operator with the uid "
            + Topology.WATCH
            + ", but "
            + (names.isEmpty() ? "none at all" : String.join(", ", names)));
  }

  private static Form form(OperatorState operator) {
    for (var task : operator.getStates()) {
      for (KeyedStateHandle handle : task.getManagedKeyedState()) {
        return handle instanceof IncrementalKeyedStateHandle
            ? Form.ROCKSDB
            : handle instanceof SavepointKeyedStateHandle ? Form.CANONICAL : Form.HEAP;
      }
    }
    return Form.CANONICAL;
  }
}
