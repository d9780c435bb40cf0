package se.garantivakt.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import se.garantivakt.job.time.WallClock;

/** How far a job has come, as its JobManager tells. */
public final class JobWatch {
  private final FlinkRest rest;
  private final Jobs jobs;

  /** Of the cluster of that plan. */
  public JobWatch(ClusterPlan plan, WallClock clock) {
    this.rest = new FlinkRest(plan.web());
    this.jobs = new Jobs(plan, clock);
  }

  /** The only job that has not ended, if there is one and only one. */
  public Optional<ClusterJob> job() {
    var live = jobs.all().stream().filter(job -> !job.ended()).toList();
    return live.size() == 1 ? Optional.of(live.get(0)) : Optional.empty();
  }

  /** How many checkpoints of it were completed since its JobManager began; none if unknown. */
  public OptionalLong checkpoints(ClusterJob job) {
    return number(ask("/jobs/" + job.id() + "/checkpoints", "/counts/completed"));
  }

  /** How many checkpoints of it have failed since its JobManager began; none if unknown. */
  public OptionalLong failedCheckpoints(ClusterJob job) {
    return number(ask("/jobs/" + job.id() + "/checkpoints", "/counts/failed"));
  }

  /** How often it was restarted since its JobManager began; none if unknown. */
  public OptionalLong restarts(ClusterJob job) {
    return number(ask("/jobs/" + job.id() + "/metrics?get=numRestarts", "/0/value"));
  }

  private Optional<JsonNode> ask(String path, String where) {
    try {
      return rest.ask(path).map(answer -> answer.at(where)).filter(it -> !it.isMissingNode());
    } catch (ClusterException refused) {
      return Optional.empty();
    }
  }

  private static OptionalLong number(Optional<JsonNode> told) {
    return told.isPresent() ? OptionalLong.of(told.get().asLong()) : OptionalLong.empty();
  }

  /**
   * Up to which instant of the log's time each of its operators has heard: the least of their
   * watermarks; none while one does not say.
   */
  public Optional<Instant> heardUpTo(ClusterJob job) {
    Optional<JsonNode> vertices = ask("/jobs/" + job.id(), "/vertices");
    if (vertices.isEmpty()) {
      return Optional.empty();
    }
    long least = Long.MAX_VALUE;
    boolean any = false;
    for (JsonNode vertex : vertices.get()) {
      String path = "/jobs/" + job.id() + "/vertices/" + vertex.path("id").asText();
      boolean isSource = vertex.path("name").asText().startsWith("Source");
      Optional<JsonNode> told = isSource ? Optional.empty() : ask(path + "/watermarks", "");
      if (!isSource && (told.isEmpty() || told.get().size() < vertex.path("parallelism").asInt())) {
        return Optional.empty();
      }
      for (JsonNode watermark : told.stream().flatMap(JobWatch::each).toList()) {
        least = Math.min(least, Long.parseLong(watermark.path("value").asText()));
        any = true;
      }
    }
    return any ? Optional.of(Instant.ofEpochMilli(least)) : Optional.empty();
  }

  private static java.util.stream.Stream<JsonNode> each(JsonNode array) {
    return java.util.stream.StreamSupport.stream(array.spliterator(), false);
  }
}
