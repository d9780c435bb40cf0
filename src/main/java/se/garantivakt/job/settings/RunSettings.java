package se.garantivakt.job.settings;

import java.io.Serializable;
import java.time.Duration;
import java.util.Optional;

/**
 * How the job runs.
 *
 * @param checkpointEvery zero for never
 * @param checkpointWithin a checkpoint that takes longer has failed
 * @param checkpointFolder a URI, or {@value #OF_THE_CLUSTER}
 * @param until up to which instant of the log's time a bounded run speaks
 * @param bounded whether it ends with what the topics hold at its start
 */
public record RunSettings(
    int parallelism,
    Duration checkpointEvery,
    Duration checkpointWithin,
    String checkpointFolder,
    StateBackend state,
    Ending until,
    boolean bounded)
    implements Serializable {

  /** Into how many groups keys fall. Stands in every savepoint, and is therefore no setting. */
  public static final int MAX_PARALLELISM = 720;

  /** The word for «where the cluster's own configuration says». */
  static final String OF_THE_CLUSTER = "cluster";

  /** Whether there are checkpoints. */
  public boolean checkpoints() {
    return !checkpointEvery.isZero();
  }

  /** The URI of the checkpoints; empty for where the cluster's own configuration says. */
  public Optional<String> ownCheckpointFolder() {
    return Optional.of(checkpointFolder).filter(folder -> !folder.equals(OF_THE_CLUSTER));
  }
}
