package se.garantivakt.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import se.garantivakt.cluster.Cluster;
import se.garantivakt.cluster.ClusterException;
import se.garantivakt.cluster.ClusterFolder;
import se.garantivakt.cluster.Jobs;
import se.garantivakt.cluster.RuntimeJars;
import se.garantivakt.job.time.MachineClock;

/** Which cluster a subcommand is about: a {@code @Mixin} that brings {@code --dir}. */
final class ClusterArgument {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--dir",
      paramLabel = "DIR",
      description = "The cluster's folder (default: target/cluster of the project).")
  private Optional<Path> dir = Optional.empty();

  ClusterFolder folder() {
    Path usual = Home.ofThisRun().root().resolve("target").resolve("cluster");
    return new ClusterFolder(dir.orElse(usual));
  }

  Cluster cluster() {
    return new Cluster(folder(), new MachineClock());
  }

  Jobs jobs() {
    return new Jobs(cluster().plan(), new MachineClock());
  }

  /** What the servers and the client run with. */
  RuntimeJars jars() {
    return RuntimeJars.of(Home.ofThisRun().root());
  }

  /** Tells what has been reached while something takes its time. */
  void say(String line) {
    command.commandLine().getErr().println(line);
    command.commandLine().getErr().flush();
  }

  /** What could not be done is told in its own words, without a trace; the exit code says 1. */
  int guarded(Callable<Integer> work) throws Exception {
    try {
      return work.call();
    } catch (ClusterException e) {
      say(command.qualifiedName() + ": " + e.getMessage());
      return ExitCode.FOUND;
    }
  }
}
