package se.garantivakt.cluster;

/**
 * A job that a JobManager knows, ended ones included.
 *
 * @param id Flink's
 * @param name as the job calls itself
 * @param state as Flink calls it: {@code RUNNING}, {@code FAILED} …
 */
public record ClusterJob(String id, String name, String state) {
  /** Whether nothing will happen to it any more. */
  public boolean ended() {
    return switch (state) {
      case "FINISHED", "FAILED", "CANCELED" -> true;
      default -> false;
    };
  }
}
