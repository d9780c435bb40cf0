package se.garantivakt.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import se.garantivakt.job.time.WallClock;

/**
 * The start of a job that a cluster has taken. It has started when all of its tasks run: only then
 * has each read the state it starts from, and may have refused it.
 */
public final class JobStart {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String CAUSE = "Caused by: ";

  private final FlinkRest rest;
  private final Await await;
  private final String job;

  /** Of a job on the cluster of that plan; the clock limits how long is waited. */
  public JobStart(ClusterPlan plan, WallClock clock, String job) {
    this(new FlinkRest(plan.web()), Await.on(clock), job);
  }

  JobStart(FlinkRest rest, Await await, String job) {
    this.rest = rest;
    this.await = await;
    this.job = job;
  }

  /**
   * Waits until it has started, or has even come to its end.
   *
   * @throws ClusterException with the reason if it fails or is cancelled instead, or does not come
   *     to run within two minutes
   */
  public void await() {
    String state = await.until(PATIENCE, this::outcome, () -> notYet());
    if (state.equals("FAILED") || state.equals("CANCELED")) {
      throw new ClusterException(
          "the job %s was taken and is %s: %s"
              .formatted(job, state, reason().orElse("it does not say why")));
    }
  }

  private Optional<String> outcome() {
    JsonNode told = rest.get("/jobs/" + job);
    String state = told.path("state").asText();
    boolean ended = new ClusterJob(job, "", state).ended();
    return ended || state.equals("RUNNING") && allRun(told.path("vertices"))
        ? Optional.of(state)
        : Optional.empty();
  }

  private static boolean allRun(JsonNode vertices) {
    return !vertices.isEmpty()
        && StreamSupport.stream(vertices.spliterator(), false)
            .map(vertex -> vertex.path("status").asText())
            .allMatch(status -> List.of("RUNNING", "FINISHED").contains(status));
  }

  private String notYet() {
    String state = rest.get("/jobs/" + job).path("state").asText();
    String why = reason().map(it -> " (" + it + ")").orElse("");
    return "the job %s was taken and is %s%s, but not all of its tasks ran"
        .formatted(job, state, why);
  }

  /** The first cause of its latest failure. */
  private Optional<String> reason() {
    JsonNode latest = rest.get("/jobs/" + job + "/exceptions").at("/exceptionHistory/entries/0");
    return Optional.of(latest.path("stacktrace").asText())
        .filter(stack -> !stack.isBlank())
        .map(JobStart::rootCause);
  }

  private static String rootCause(String stack) {
    String last =
        stack
            .lines()
            .filter(line -> line.startsWith(CAUSE))
            .reduce((earlier, later) -> later)
            .map(line -> line.substring(CAUSE.length()))
            .orElse(stack);
    return FlinkRest.withoutExceptions(last);
  }
}
