package se.garantivakt.drill;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/**
 * The metrics of a cluster's processes, as Prometheus reads them.
 *
 * @param status what {@code cluster status} answers
 */
record Scrape(JsonNode status) {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /**
   * The sum over all processes of the metrics whose name ends so and that have a label.
   *
   * @param label as Prometheus writes it, {@code outcome="rejected"}; empty for any
   */
  double sum(String name, String label) {
    double sum = 0;
    HttpClient client = HttpClient.newHttpClient();
    for (JsonNode server : status.path("servers")) {
      if (server.has("metricsPort")) {
        sum += sum(name, label, text(client, server.get("metricsPort").asInt()));
      }
    }
    return sum;
  }

  private static double sum(String name, String label, String text) {
    return text.lines()
        .filter(line -> !line.startsWith("#"))
        .filter(line -> line.replaceFirst("[{ ].*", "").endsWith(name))
        .filter(line -> line.contains(label))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }

  /** Nothing of a process that does not answer. */
  private static String text(HttpClient client, int port) {
    URI address = URI.create("http://127.0.0.1:" + port + "/metrics");
    try {
      var request = HttpRequest.newBuilder(address).timeout(PATIENCE).build();
      return client.send(request, BodyHandlers.ofString()).body();
    } catch (IOException gone) {
      return "";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DrillException("interrupted", e);
    }
  }
}
