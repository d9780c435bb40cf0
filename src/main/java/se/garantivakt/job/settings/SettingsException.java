package se.garantivakt.job.settings;

import java.util.List;
import java.util.stream.Collectors;
import se.garantivakt.yaml.Fault;

/** Settings that cannot be used. Holds all that is wrong with them, and no secret. */
public final class SettingsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Fault> faults;

  /** All that is wrong, in the order in which it was found. */
  public SettingsException(List<Fault> faults) {
    super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
    this.faults = List.copyOf(faults);
  }

  /** All that is wrong, in the order in which it was found. */
  public List<Fault> faults() {
    return faults;
  }
}
