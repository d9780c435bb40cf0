package se.garantivakt.job;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import se.garantivakt.local.RunningJob;

/**
 * The checkpoints of a job, as Flink tells them.
 *
 * @param all in their order; of those under way, too
 */
record Checkpoints(long failed, long completed, List<Checkpoint> all) {

  /**
   * One of them.
   *
   * @param triggered epoch milliseconds
   * @param millis until everything had confirmed it
   * @param bytes that were written for it
   */
  record Checkpoint(long id, String status, long triggered, long millis, long bytes) {}

  /** How many of the failed were never begun, as not all tasks were there yet. */
  long withoutTrace() {
    return failed - all.stream().filter(one -> one.status().equals("FAILED")).count();
  }

  /** All of a job so far. */
  static Checkpoints of(RunningJob job) throws IOException, InterruptedException {
    URI uri = URI.create(job.webPage() + "/jobs/" + job.client().getJobID() + "/checkpoints");
    HttpClient http = HttpClient.newHttpClient();
    String body = http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString()).body();
    JsonNode told = new ObjectMapper().readTree(body);
    List<Checkpoint> all = new ArrayList<>();
    for (JsonNode one : told.path("history")) {
      all.add(
          new Checkpoint(
              one.path("id").asLong(),
              one.path("status").asText(),
              one.path("trigger_timestamp").asLong(),
              one.path("end_to_end_duration").asLong(),
              one.path("checkpointed_size").asLong()));
    }
    all.sort(Comparator.comparingLong(Checkpoint::id));
    JsonNode counts = told.path("counts");
    return new Checkpoints(
        counts.path("failed").asLong(), counts.path("completed").asLong(), List.copyOf(all));
  }
}
