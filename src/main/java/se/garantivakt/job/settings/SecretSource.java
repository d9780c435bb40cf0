package se.garantivakt.job.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import se.garantivakt.yaml.Fault;
import se.garantivakt.yaml.Faults;

/**
 * Where a secret may come from: the environment, or a file that is named by {@code file:PATH}, from
 * wherever it is named. In the settings file and on the command line it never stands itself: the
 * one is in version control, the other in the list of processes.
 */
final class SecretSource {
  private static final String FILE = "file:";

  private SecretSource() {}

  /** The statement with the secret in it; as it is, if it is about none. */
  static Optional<Statement> resolve(Statement statement, Faults faults) {
    if (!Secrets.holds(statement.key())) {
      return Optional.of(statement);
    }
    if (statement.text().startsWith(FILE)) {
      return read(statement, faults);
    }
    if (statement.speaker() == Statement.Speaker.ENVIRONMENT) {
      return Optional.of(statement);
    }
    String allowed =
        "allowed: file:PATH here, or the secret itself in the environment as "
            + KnownKeys.variable(statement.key());
    faults.add(statement.fault("is a secret and must not stand here", allowed));
    return Optional.empty();
  }

  /** What the file holds, without the line break at its end. */
  private static Optional<Statement> read(Statement statement, Faults faults) {
    String path = statement.text().substring(FILE.length());
    try {
      String secret = Files.readString(Path.of(path)).stripTrailing();
      if (!secret.isEmpty()) {
        return Optional.of(statement.saying(secret));
      }
      faults.add(unusable(statement, "is an empty file"));
    } catch (IOException | InvalidPathException missing) {
      faults.add(unusable(statement, "is not a file that can be read"));
    }
    return Optional.empty();
  }

  /** The path is told; it is no secret. */
  private static Fault unusable(Statement statement, String wrong) {
    String allowed = "allowed: file:PATH of a text file that holds the secret and nothing else";
    return new Fault(statement.place(), statement.text(), wrong, allowed);
  }
}
