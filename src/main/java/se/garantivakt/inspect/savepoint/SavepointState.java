package se.garantivakt.inspect.savepoint;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.runtime.state.StateBackend;
import org.apache.flink.runtime.state.hashmap.HashMapStateBackend;
import org.apache.flink.state.api.OperatorIdentifier;
import org.apache.flink.state.api.SavepointReader;
import org.apache.flink.state.rocksdb.EmbeddedRocksDBStateBackend;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.CloseableIterator;
import se.garantivakt.engine.LocalDays;
import se.garantivakt.inspect.RestingEpisode;
import se.garantivakt.job.FlinkSettings;
import se.garantivakt.job.Topology;
import se.garantivakt.job.state.States;
import se.garantivakt.job.state.WrittenRules;

/**
 * Reads the state in a savepoint, on a Flink of its own in this JVM. Nothing is written.
 *
 * @param savepoint which
 * @param tasks how many read at a time
 */
public record SavepointState(Savepoint savepoint, int tasks) {
  private static final OperatorIdentifier WATCH = OperatorIdentifier.forUid(Topology.WATCH);

  /**
   * What the operator holds besides episodes.
   *
   * @throws IOException if a file of the savepoint is missing or damaged
   */
  public OperatorFacts facts() throws IOException {
    StreamExecutionEnvironment env = environment();
    SavepointReader reader = reader(env);
    DataStream<String> rules =
        reader
            .readUnionState(WATCH, States.rules().getName(), Types.STRING)
            .map(text -> "r" + text);
    DataStream<String> heard =
        reader.readUnionState(WATCH, States.heardUpTo().getName(), Types.LONG).map(at -> "h" + at);
    DataStream<String> open =
        reader.readListState(WATCH, States.openClocks().getName(), Types.LONG).map(n -> "o" + n);
    TreeSet<String> written = new TreeSet<>();
    List<Long> upTo = new ArrayList<>();
    List<Long> clocks = new ArrayList<>();
    collect(
        env,
        rules.union(heard, open),
        found -> {
          String value = found.substring(1);
          switch (found.charAt(0)) {
            case 'r' -> written.add(value);
            case 'h' -> upTo.add(Long.valueOf(value));
            default -> clocks.add(Long.valueOf(value));
          }
        });
    return new OperatorFacts(
        written.stream()
            .map(WrittenRules::parse)
            .sorted(Comparator.comparing(WrittenRules::version))
            .toList(),
        upTo.stream().mapToLong(Long::longValue).max(),
        clocks.stream().mapToLong(Long::longValue).sum());
  }

  /**
   * Hands on every episode, or the one of that id, in no particular order.
   *
   * @param days those of the rules they are looked at by
   * @throws IOException if a file of the savepoint is missing or damaged
   */
  public void episodes(Optional<String> only, LocalDays days, Consumer<RestingEpisode> to)
      throws IOException {
    StreamExecutionEnvironment env = environment();
    DataStream<KeptValue> values =
        reader(env)
            .readKeyedState(WATCH, new ReadEpisodes(), Types.STRING, KeptValueSerializer.TYPE);
    String id = only.orElse("");
    collect(
        env,
        only.isEmpty() ? values : values.filter(value -> value.episodeId().equals(id)),
        value ->
            to.accept(RestingEpisode.of(value.episodeId(), value.state(), value.timers(), days)));
  }

  private SavepointReader reader(StreamExecutionEnvironment env) throws IOException {
    StateBackend backend =
        savepoint.form() == Savepoint.Form.HEAP
            ? new HashMapStateBackend()
            : new EmbeddedRocksDBStateBackend();
    return SavepointReader.read(env, savepoint.folder().toUri().toString(), backend);
  }

  private StreamExecutionEnvironment environment() {
    Configuration flink = FlinkSettings.fixed();
    flink.set(ExecutionOptions.RUNTIME_MODE, RuntimeExecutionMode.BATCH);
    flink.set(PipelineOptions.AUTO_GENERATE_UIDS, true); // what only reads leaves no state
    flink.setString("restart-strategy.type", "none");
    return StreamExecutionEnvironment.createLocalEnvironment(tasks, flink);
  }

  /** What came is all that there is only if the job has ended well. */
  private <T> void collect(StreamExecutionEnvironment env, DataStream<T> stream, Consumer<T> to)
      throws IOException {
    try (CloseableIterator<T> found = stream.collectAsync()) {
      CompletableFuture<JobExecutionResult> end =
          env.executeAsync("look into state").getJobExecutionResult();
      RuntimeException cut = null;
      try {
        found.forEachRemaining(to);
      } catch (RuntimeException broken) {
        cut = broken;
      }
      end.get();
      if (cut != null) {
        throw cut;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while reading " + savepoint.folder(), e);
    } catch (Exception failed) {
      Throwable root = failed;
      while (root.getCause() != null) {
        root = root.getCause();
      }
      throw new IOException(savepoint.folder() + " cannot be read: " + root, failed);
    }
  }
}
