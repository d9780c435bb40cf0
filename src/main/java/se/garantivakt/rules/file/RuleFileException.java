package se.garantivakt.rules.file;

import java.util.List;
import java.util.stream.Collectors;
import se.garantivakt.yaml.Fault;

/** Rule files that cannot be used. Holds all that is wrong with them, not only the first. */
public final class RuleFileException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Fault> faults;

  RuleFileException(List<Fault> faults) {
    super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
    this.faults = List.copyOf(faults);
  }

  /** All that is wrong, in the order in which it was found. */
  public List<Fault> faults() {
    return faults;
  }
}
