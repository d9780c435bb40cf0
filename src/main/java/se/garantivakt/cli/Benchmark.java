package se.garantivakt.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/**
 * {@code benchmark}: what the job is measured against are libraries of the tests, which no image
 * and no jar holds. The script of the project starts it with them, and never comes here.
 */
@Command(
    name = "benchmark",
    description = {
      "Measures the job against other ways of working off the same events, each in a JVM of its own:"
          + " parsing alone, Flink alone, minimal jobs, the engine in Kafka Streams, a nightly batch"
          + " in SQL. Needs the project's sources and Maven; benchmark --help there tells its options."
    })
final class Benchmark implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Unmatched private List<String> options = new ArrayList<>();

  @Override
  public Integer call() {
    throw new ParameterException(
        spec.commandLine(),
        "benchmark needs the sources of the project, and Maven: there, run jobs/garantivakt benchmark");
  }
}
