package se.garantivakt.cli;

import java.nio.file.Path;

/**
 * The project's folder, where the rule files that ship with it are found. Files that a user names
 * are never resolved against it, but against the folder the user stands in.
 *
 * @param root absolute
 */
public record Home(Path root) {
  /** The system property that {@code jobs/garantivakt} sets. */
  public static final String PROPERTY = "garantivakt.home";

  public Home {
    root = root.toAbsolutePath().normalize();
  }

  /** The folder that the launcher named; without a launcher the current one. */
  public static Home ofThisRun() {
    return new Home(Path.of(System.getProperty(PROPERTY, "")));
  }

  /** How every topic is to be. */
  Path topics() {
    return root.resolve("config").resolve("topics.yaml");
  }

  /** The folder of the rule files that ship with the project. */
  public Path rules() {
    return root.resolve("config").resolve("rules");
  }
}
