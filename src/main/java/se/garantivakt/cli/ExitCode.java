package se.garantivakt.cli;

/** The exit codes that scripts may rely on; they are the same for every subcommand. */
public final class ExitCode {
  /** Done, and nothing was found that somebody must look at. */
  public static final int DONE = 0;

  /** Done, and something was found: a case that differs, a rule file that is wrong. */
  public static final int FOUND = 1;

  /** Wrong use: an unknown option, a missing argument, a file that is not there. */
  public static final int WRONG_USE = 2;

  /** The program failed in a way it did not foresee (EX_SOFTWARE of sysexits.h); no answer. */
  public static final int FAILED = 70;

  private ExitCode() {}
}
