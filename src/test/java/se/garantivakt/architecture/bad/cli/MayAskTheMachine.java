package se.garantivakt.architecture.bad.cli;

import java.time.Instant;

/** Not bad: the command line is where the time comes in. */
public record MayAskTheMachine(Instant now) {
  public MayAskTheMachine() {
    this(Instant.now());
  }
}
