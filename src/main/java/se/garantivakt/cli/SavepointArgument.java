package se.garantivakt.cli;

import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** A savepoint as a user names it: a path, or the {@code file:} address that Flink tells. */
final class SavepointArgument {
  private SavepointArgument() {}

  /**
   * Its path on this machine.
   *
   * @throws ParameterException if it lies elsewhere
   */
  static Path path(CommandSpec command, String named) {
    if (!named.matches("[a-z][a-z0-9+.-]+:.*")) {
      return Path.of(named);
    }
    try {
      return Path.of(URI.create(named));
    } catch (IllegalArgumentException | FileSystemNotFoundException elsewhere) {
      throw new ParameterException(
          command.commandLine(),
          "--savepoint is «"
              + named
              + "»; allowed are a path on this machine and a file: address (fetch it from elsewhere"
              + " first, with all its files)");
    }
  }
}
