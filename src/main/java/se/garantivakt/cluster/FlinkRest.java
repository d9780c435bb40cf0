package se.garantivakt.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** Asks a JobManager by its REST interface. */
final class FlinkRest {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int NOT_READY = 503;
  private static final Pattern EXCEPTIONS = Pattern.compile("^([\\w.$]+(Exception|Error): )+");

  private final String address;
  private final ObjectMapper mapper = new ObjectMapper();
  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  /** Of the JobManager with that web address. */
  FlinkRest(String address) {
    this.address = address;
  }

  /** The answer to a question, or none when nobody is there to give one, or not yet ready to. */
  Optional<JsonNode> ask(String path) {
    try {
      return Optional.of(send(to(path).GET().build()));
    } catch (IOException nobody) {
      return Optional.empty();
    }
  }

  /**
   * The answer to a question.
   *
   * @throws ClusterException if there is none, or a refusal, in Flink's own words
   */
  JsonNode get(String path) {
    return sure(to(path).GET().build());
  }

  /** Sends a request with a body and gives the answer; see {@link #get}. */
  JsonNode post(String path, JsonNode body) {
    HttpRequest.Builder request = to(path).header("Content-Type", "application/json");
    return sure(request.POST(BodyPublishers.ofString(body.toString())).build());
  }

  /** Sends a PATCH; see {@link #get}. */
  JsonNode patch(String path) {
    return sure(to(path).method("PATCH", BodyPublishers.noBody()).build());
  }

  private HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create(address + path)).timeout(PATIENCE);
  }

  private JsonNode sure(HttpRequest request) {
    try {
      return send(request);
    } catch (IOException e) {
      throw new ClusterException(
          "the JobManager does not answer at " + address + ": " + e.getMessage(), e);
    }
  }

  private JsonNode send(HttpRequest request) throws IOException {
    try {
      HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
      JsonNode answer = mapper.readTree(response.body());
      if (response.statusCode() == NOT_READY) {
        // the web server is there before its JobManager has been elected
        throw new IOException(firstLine(answer.path("errors")));
      }
      if (response.statusCode() >= 400) {
        throw new ClusterException("Flink refuses: " + firstLine(answer.path("errors")));
      }
      return answer;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ClusterException("interrupted", e);
    }
  }

  /** Without the stack trace that Flink sends along, and the names of exceptions around others. */
  static String firstLine(JsonNode errors) {
    return withoutExceptions(errors.isArray() ? errors.path(0).asText() : errors.asText());
  }

  /** The first line of a stack trace, without the names of exceptions around others. */
  static String withoutExceptions(String stack) {
    return stack
        .lines()
        .findFirst()
        .map(line -> EXCEPTIONS.matcher(line).replaceFirst(""))
        .filter(line -> !line.isBlank())
        .orElse("it does not say why");
  }
}
