package se.garantivakt.job.settings;

import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;

/** Up to which instant of the log's time a run speaks. */
public sealed interface Ending extends Serializable {
  /** It goes on. */
  record Never() implements Ending {}

  /** Nothing is said of what is later. */
  record At(Instant instant) implements Ending {}

  /** The instant, where there is one. */
  default Optional<Instant> end() {
    return this instanceof At at ? Optional.of(at.instant) : Optional.empty();
  }
}
