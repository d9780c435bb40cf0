package se.garantivakt.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import picocli.CommandLine.Model.CommandSpec;

/** A user asked before something is written that cannot be taken back. */
final class Consent {
  private Consent() {}

  /** Whether the user says {@code yes}, and nothing else, to what is to be done. */
  static boolean isGiven(CommandSpec command, String what) throws IOException {
    command.commandLine().getErr().print(what + "? (yes/no) ");
    command.commandLine().getErr().flush();
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, UTF_8));
    return "yes".equals(in.readLine());
  }
}
