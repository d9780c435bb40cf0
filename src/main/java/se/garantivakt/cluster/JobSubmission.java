package se.garantivakt.cluster;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Hands a job to a cluster with Flink's own command-line client, in a process of its own: there the
 * job's {@code main} runs with the same libraries as it will have on the servers.
 *
 * @param jar with the job inside
 * @param mainClass by its full name
 * @param parallelism the job's own unless given
 * @param savepoint what it starts from, if anything
 * @param allowNonRestored whether state of the savepoint may be left out
 * @param options of the virtual machine that runs {@code main}
 * @param arguments of {@code main}
 */
public record JobSubmission(
    Path jar,
    String mainClass,
    Optional<Integer> parallelism,
    Optional<String> savepoint,
    boolean allowNonRestored,
    List<String> options,
    List<String> arguments) {
  private static final String CLIENT = "client";
  private static final Pattern SUBMITTED = Pattern.compile("submitted with JobID ([0-9a-f]{32})");

  public JobSubmission {
    options = List.copyOf(options);
    arguments = List.copyOf(arguments);
    if (!Files.isRegularFile(jar)) {
      throw new ClusterException("there is no jar " + jar + "; build it: mvn package -DskipTests");
    }
  }

  /**
   * Submits it and gives its id; that it runs is for the JobManager to tell.
   *
   * @throws ClusterException with what the client or the job's {@code main} said
   */
  public String to(ClusterFolder folder, ClusterPlan plan, RuntimeJars jars) {
    JvmCommand command = command(folder, plan, jars);
    List<String> words = new ArrayList<>(List.of(JvmCommand.java()));
    words.addAll(command.words());
    ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
    builder.environment().put("FLINK_CONF_DIR", folder.conf().toString());
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      int code = process.waitFor();
      Matcher submitted = SUBMITTED.matcher(said);
      if (code != 0 || !submitted.find()) {
        throw new ClusterException(
            "the job was not taken (exit code %d; where, is in %s):%n%s"
                .formatted(code, folder.log(CLIENT), withoutStack(said)));
      }
      return submitted.group(1);
    } catch (IOException e) {
      throw new ClusterException("Flink's client cannot be started: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ClusterException("interrupted", e);
    }
  }

  static String withoutStack(String said) {
    return said.lines()
        .filter(line -> !line.matches("\\s+(at |\\.\\.\\. ).*|-*|\\s*"))
        .collect(Collectors.joining(System.lineSeparator()));
  }

  JvmCommand command(ClusterFolder folder, ClusterPlan plan, RuntimeJars jars) {
    var configuration = FlinkConfig.of(folder, plan).configuration();
    List<String> jvm = new ArrayList<>(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    jvm.addAll(FlinkJvm.opened());
    jvm.addAll(ProcessLogging.ofClient(folder, CLIENT));
    jvm.addAll(FlinkJvm.configured(configuration, CLIENT));
    jvm.addAll(options);
    List<String> words = new ArrayList<>(List.of("run", "-d", "-c", mainClass));
    parallelism.ifPresent(it -> words.addAll(List.of("-p", it.toString())));
    savepoint.ifPresent(it -> words.addAll(List.of("-s", it)));
    if (allowNonRestored) {
      words.add("-n");
    }
    words.add(jar.toString());
    words.addAll(arguments);
    return new JvmCommand(
        CLIENT, jvm, jars.flink(), "org.apache.flink.client.cli.CliFrontend", words);
  }
}
