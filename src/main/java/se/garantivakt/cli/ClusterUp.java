package se.garantivakt.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import se.garantivakt.cluster.BrokerChoice;
import se.garantivakt.cluster.Cluster;
import se.garantivakt.cluster.ClusterException;
import se.garantivakt.cluster.UpOptions;

/** {@code cluster up}: starts the servers and waits until they are ready. */
@Command(
    name = "up",
    description = "Starts a broker, a JobManager and TaskManagers, and waits until they are ready.",
    footer = {
      "",
      "All listen on loopback, on ports that were free. What the folder holds (topics, checkpoints,",
      "savepoints) stays when the cluster goes down. GARANTIVAKT_CLUSTER_JAVA_OPTS adds options to",
      "the Java of every server, -D env.java.opts.taskmanager=… to that of the TaskManagers."
    })
final class ClusterUp implements Callable<Integer> {
  private static final String JAVA_OPTIONS = "GARANTIVAKT_CLUSTER_JAVA_OPTS";

  @Spec private CommandSpec spec;
  @Mixin private Output output;
  @Mixin private ClusterArgument argument;

  @Option(
      names = "--task-managers",
      paramLabel = "N",
      defaultValue = "1",
      description = "How many TaskManagers (default: 1).")
  private int taskManagers;

  @Option(
      names = "--slots",
      paramLabel = "N",
      defaultValue = "2",
      description = "Task slots of each TaskManager (default: 2).")
  private int slots;

  @Option(
      names = "--stand-by",
      description = {
        "Keep jobs through the death of the JobManager (high availability): a ZooKeeper is started",
        "as well, and a JobManager started again goes on with them."
      })
  private boolean standBy;

  @ArgGroup private Broker broker = new Broker();

  @Option(
      names = "-D",
      paramLabel = "KEY=VALUE",
      description = "A setting of Flink that wins over those made here.")
  private Map<String, String> flink = new LinkedHashMap<>();

  /** Whose broker, in the words of the command line. */
  private static final class Broker {
    @Option(names = "--no-broker", description = "Start no broker.")
    private boolean none;

    @Option(
        names = "--bootstrap",
        paramLabel = "HOST:PORT",
        description = "Start no broker; jobs use this one.")
    private Optional<String> elsewhere = Optional.empty();

    @Option(
        names = "--proxy",
        paramLabel = "PORT",
        description = {
          "A proxy of yours listens there, for clients that are to reach the broker through it; it",
          "is to pass them on to the port that cluster status tells."
        })
    private Optional<Integer> proxy = Optional.empty();

    private BrokerChoice choice() {
      return elsewhere
          .<BrokerChoice>map(BrokerChoice.Elsewhere::new)
          .orElseGet(() -> none ? new BrokerChoice.None() : new BrokerChoice.Own(proxy));
    }
  }

  @Override
  public Integer call() throws Exception {
    UpOptions options = options();
    return argument.guarded(() -> up(options));
  }

  private UpOptions options() {
    String jvm = System.getenv().getOrDefault(JAVA_OPTIONS, "");
    List<String> words = Stream.of(jvm.split("\\s+")).filter(word -> !word.isEmpty()).toList();
    try {
      return new UpOptions(taskManagers, slots, standBy, broker.choice(), flink, words);
    } catch (ClusterException wrong) {
      throw new ParameterException(spec.commandLine(), wrong.getMessage());
    }
  }

  private int up(UpOptions options) {
    Cluster cluster = argument.cluster();
    cluster.up(options, argument.jars(), argument::say);
    output.tell(new ClusterAnswer(cluster.status()));
    return ExitCode.DONE;
  }
}
