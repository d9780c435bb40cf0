package se.garantivakt.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Optional;
import se.garantivakt.cluster.ClusterJob;
import se.garantivakt.cluster.ClusterPlan;
import se.garantivakt.cluster.ClusterStatus;
import se.garantivakt.cluster.ClusterStatus.Running;
import se.garantivakt.cluster.ClusterStatus.Server;

/** How it stands with a cluster, in words. */
record ClusterAnswer(ClusterStatus status) implements Answer {
  @Override
  public void forPeople(PrintWriter out) {
    if (status.plan().isEmpty()) {
      out.println("there is no cluster in " + status.folder().root());
      return;
    }
    ClusterPlan plan = status.plan().get();
    for (Server server : status.servers()) {
      String state = server.process().map(ClusterAnswer::running).orElse("does not run");
      out.printf("%-14s  %s%n", server.name(), state);
    }
    if (status.runsAnything()) {
      out.printf("%-14s  %s%n", "Flink's page", plan.web());
      out.printf("%-14s  %s%n", "Kafka", plan.bootstrap().orElse("no broker"));
      plan.proxied().ifPresent(port -> out.printf("%-14s  %d%n", "for the proxy", port));
    }
    out.printf("%-14s  %s%n", "logs", status.folder().logs());
    for (ClusterJob job : status.jobs()) {
      out.printf("%-14s  %s  %s  %s%n", "job", job.id(), job.state(), job.name());
    }
    status
        .taskManagers()
        .filter(registered -> registered < plan.options().taskManagers())
        .ifPresent(it -> out.printf("%d of %d TaskManagers are registered%n", it, wanted(plan)));
  }

  private static int wanted(ClusterPlan plan) {
    return plan.options().taskManagers();
  }

  private static String running(Running process) {
    return "runs, pid "
        + process.pid()
        + process.uptime().map(it -> ", for " + time(it)).orElse("");
  }

  private static String time(Duration it) {
    return "%d:%02d:%02d".formatted(it.toHours(), it.toMinutesPart(), it.toSecondsPart());
  }

  @Override
  public JsonNode forPrograms() {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.put("folder", status.folder().root().toString()).put("up", status.isUp());
    answer.put("logs", status.folder().logs().toString());
    status.plan().ifPresent(plan -> answer.put("web", plan.web()));
    status.plan().flatMap(ClusterPlan::bootstrap).ifPresent(it -> answer.put("bootstrap", it));
    status.plan().flatMap(ClusterPlan::proxied).ifPresent(it -> answer.put("proxied", it));
    status.taskManagers().ifPresent(it -> answer.put("taskManagersRegistered", it));
    var servers = answer.putArray("servers");
    for (Server server : status.servers()) {
      ObjectNode node = servers.addObject().put("name", server.name());
      node.put("running", server.process().isPresent()).put("log", server.log().toString());
      server.process().ifPresent(it -> node.put("pid", it.pid()));
      server
          .process()
          .flatMap(Running::uptime)
          .ifPresent(it -> node.put("uptimeSeconds", it.toSeconds()));
      Optional<Integer> metrics = status.plan().flatMap(plan -> plan.metrics(server.name()));
      metrics.ifPresent(port -> node.put("metricsPort", port));
    }
    var jobs = answer.putArray("jobs");
    for (ClusterJob job : status.jobs()) {
      jobs.addObject().put("id", job.id()).put("name", job.name()).put("state", job.state());
    }
    return answer;
  }
}
