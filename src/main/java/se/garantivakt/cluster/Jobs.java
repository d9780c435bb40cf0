package se.garantivakt.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import se.garantivakt.job.time.WallClock;

/** The jobs of a cluster: which there are, their savepoints, their end. */
public final class Jobs {
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final FlinkRest rest;
  private final Await await;

  /** Of the cluster of that plan; the clock limits how long is waited. */
  public Jobs(ClusterPlan plan, WallClock clock) {
    this.rest = new FlinkRest(plan.web());
    this.await = Await.on(clock);
  }

  /** All that the JobManager knows; none when it does not answer. */
  public List<ClusterJob> all() {
    List<ClusterJob> jobs = new ArrayList<>();
    for (JsonNode job : rest.ask("/jobs/overview").map(it -> it.path("jobs")).stream().toList()) {
      job.forEach(it -> jobs.add(job(it)));
    }
    return List.copyOf(jobs);
  }

  private static ClusterJob job(JsonNode it) {
    return new ClusterJob(text(it, "jid"), text(it, "name"), text(it, "state"));
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).asText();
  }

  /**
   * The job of that id; without an id the only one that has not ended.
   *
   * @throws ClusterException that names those there are
   */
  public ClusterJob find(Optional<String> id) {
    List<ClusterJob> jobs = all();
    Predicate<ClusterJob> wanted =
        id.<Predicate<ClusterJob>>map(it -> job -> job.id().equals(it)).orElse(j -> !j.ended());
    List<ClusterJob> found = jobs.stream().filter(wanted).toList();
    if (found.size() == 1) {
      return found.get(0);
    }
    String asked = id.map(it -> "there is no job " + it).orElse(none(found));
    throw new ClusterException(asked + "; the cluster knows " + named(jobs));
  }

  private static String none(List<ClusterJob> found) {
    return found.isEmpty() ? "no job runs" : "several jobs run, and none is named";
  }

  private static String named(List<ClusterJob> jobs) {
    return jobs.isEmpty()
        ? "none"
        : jobs.stream()
            .map(job -> job.id() + " (" + job.name() + ", " + job.state() + ")")
            .collect(Collectors.joining(", "));
  }

  /**
   * Takes a savepoint and waits for it.
   *
   * @param canonical in the form that every state backend reads; otherwise in RocksDB's own, faster
   * @param stop whether the job ends with it, without processing anything further
   * @return where it is, as Flink takes it
   */
  public String savepoint(ClusterJob job, Path folder, boolean canonical, boolean stop) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("formatType", canonical ? "CANONICAL" : "NATIVE");
    String where = ClusterFolder.forFlink(folder);
    String path = "/jobs/" + job.id() + (stop ? "/stop" : "/savepoints");
    body.put(stop ? "targetDirectory" : "target-directory", where);
    String trigger = text(rest.post(path, body), "request-id");
    String progress = "/jobs/" + job.id() + "/savepoints/" + trigger;
    JsonNode done =
        await.until(
            PATIENCE,
            () -> Optional.of(rest.get(progress)).filter(it -> isCompleted(it)),
            () -> "the savepoint was not complete");
    JsonNode location = done.path("operation").path("location");
    if (location.isMissingNode()) {
      JsonNode why = done.path("operation").path("failure-cause");
      throw new ClusterException(
          "there is no savepoint: " + FlinkRest.firstLine(why.path("stack-trace")));
    }
    if (stop) {
      awaitEnd(job);
    }
    return location.asText();
  }

  private static boolean isCompleted(JsonNode progress) {
    return text(progress.path("status"), "id").equals("COMPLETED");
  }

  /** Cancels it, without a savepoint, and waits until it has ended. */
  public ClusterJob cancel(ClusterJob job) {
    rest.patch("/jobs/" + job.id() + "?mode=cancel");
    return awaitEnd(job);
  }

  private ClusterJob awaitEnd(ClusterJob job) {
    return await.until(
        PATIENCE,
        () -> all().stream().filter(it -> it.id().equals(job.id()) && it.ended()).findFirst(),
        () -> "the job " + job.id() + " had not ended");
  }
}
