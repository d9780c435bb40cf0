package se.garantivakt.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The plan of a cluster as the file {@code cluster.json} of its folder. */
final class PlanFile {
  private final Path file;
  private final ObjectMapper mapper = new ObjectMapper();

  PlanFile(ClusterFolder folder) {
    this.file = folder.plan();
  }

  /** None if nothing was ever started in the folder. */
  Optional<ClusterPlan> read() {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      JsonNode plan = mapper.readTree(file.toFile());
      Map<String, String> flink = new HashMap<>();
      plan.path("flink").properties().forEach(e -> flink.put(e.getKey(), e.getValue().asText()));
      Map<String, Integer> ports = new HashMap<>();
      plan.path("ports").properties().forEach(e -> ports.put(e.getKey(), e.getValue().asInt()));
      List<String> jvm = new ArrayList<>();
      plan.path("jvm").forEach(option -> jvm.add(option.asText()));
      int taskManagers = plan.path("taskManagers").asInt();
      UpOptions options =
          new UpOptions(
              taskManagers,
              plan.path("slots").asInt(),
              plan.path("standBy").asBoolean(),
              broker(plan),
              flink,
              jvm);
      return Optional.of(new ClusterPlan(options, ports));
    } catch (IOException e) {
      throw new ClusterException(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static BrokerChoice broker(JsonNode plan) {
    return switch (plan.path("broker").asText()) {
      case "own" -> new BrokerChoice.Own(proxy(plan));
      case "none" -> new BrokerChoice.None();
      default -> new BrokerChoice.Elsewhere(plan.path("broker").asText());
    };
  }

  private static Optional<Integer> proxy(JsonNode plan) {
    return plan.has("proxy") ? Optional.of(plan.get("proxy").asInt()) : Optional.empty();
  }

  void write(ClusterPlan plan) {
    UpOptions options = plan.options();
    ObjectNode node = mapper.createObjectNode();
    node.put("taskManagers", options.taskManagers()).put("slots", options.slots());
    node.put("standBy", options.standBy());
    node.put("broker", word(options.broker()));
    if (options.broker() instanceof BrokerChoice.Own own) {
      own.proxy().ifPresent(port -> node.put("proxy", port));
    }
    ObjectNode flink = node.putObject("flink");
    options.flink().forEach(flink::put);
    options.jvm().forEach(node.putArray("jvm")::add);
    ObjectNode ports = node.putObject("ports");
    plan.ports().forEach(ports::put);
    try {
      mapper.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), node);
    } catch (IOException e) {
      throw new ClusterException(file + " cannot be written: " + e.getMessage(), e);
    }
  }

  private static String word(BrokerChoice broker) {
    if (broker instanceof BrokerChoice.Elsewhere elsewhere) {
      return elsewhere.bootstrap();
    }
    return broker instanceof BrokerChoice.Own ? "own" : "none";
  }
}
