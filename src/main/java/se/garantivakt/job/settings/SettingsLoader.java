package se.garantivakt.job.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.garantivakt.yaml.Faults;

/**
 * Loads settings: what the command line says wins over the environment, that over the file, and
 * that over the defaults. Whatever is wrong anywhere is refused with all of it, and nothing unknown
 * is passed over.
 */
public final class SettingsLoader {
  private final Variables environment;

  /** Takes the variables of the environment, {@code System.getenv()} outside of tests. */
  public SettingsLoader(Map<String, String> environment) {
    this.environment = new Variables(environment);
  }

  /**
   * The settings of a file, if there is one, and of assignments {@code key=value}.
   *
   * @throws SettingsException with all that is wrong
   */
  public LoadedSettings load(Optional<Path> file, List<String> assignments) {
    Faults faults = new Faults();
    Statements statements = new Statements(faults);
    file.ifPresent(named -> statements.add(new SettingsFile(named).statements(faults)));
    statements.add(environment.statements(faults));
    statements.add(new Assignments(assignments).statements(faults));
    faults.refuse(SettingsException::new);
    return LoadedSettings.of(statements);
  }

  /** What holds when nobody says anything. */
  public static JobSettings defaults() {
    return new SettingsLoader(Map.of()).load(Optional.empty(), List.of()).job();
  }
}
