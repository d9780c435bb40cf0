package se.garantivakt.drill;

import java.util.List;

/** The command line of this project: a drill does by it what the runbook tells people to do. */
public interface Commands {
  /** What a command came to. */
  record Ran(int exitCode, String out, String err) {}

  /** Runs a command to its end. */
  Ran run(List<String> words);
}
