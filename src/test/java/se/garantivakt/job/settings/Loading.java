package se.garantivakt.job.settings;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.garantivakt.yaml.Fault;

/** Loads settings from a text, variables and assignments. */
final class Loading {
  static final Path SHIPPED = Path.of("jobs", "breach-detection", "settings.yaml");

  private final Path file;
  private Map<String, String> environment = Map.of();
  private List<String> assignments = List.of();

  Loading(Path folder, String... lines) {
    this.file = folder.resolve("settings.yaml");
    try {
      Files.writeString(file, String.join("\n", lines) + "\n");
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  Loading environment(Map<String, String> variables) {
    environment = variables;
    return this;
  }

  Loading set(String... more) {
    assignments = List.of(more);
    return this;
  }

  LoadedSettings loaded() {
    return new SettingsLoader(environment).load(Optional.of(file), assignments);
  }

  JobSettings job() {
    return loaded().job();
  }

  SettingsException refusal() {
    return catchThrowableOfType(SettingsException.class, this::loaded);
  }

  List<Fault> faults() {
    return refusal().faults();
  }

  /** The faults as a user reads them, the folder cut off. */
  List<String> told() {
    String folder = file.getParent().toString() + "/";
    return faults().stream().map(fault -> fault.toString().replace(folder, "")).toList();
  }
}
