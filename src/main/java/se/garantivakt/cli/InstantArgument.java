package se.garantivakt.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import se.garantivakt.event.Moment;

/** An instant as a user names it: with an offset, or a date, which is its 00:00 local time. */
final class InstantArgument {
  private InstantArgument() {}

  /**
   * Reads the value of an option.
   *
   * @throws ParameterException that tells what is allowed
   */
  static Instant of(CommandSpec command, String option, String value, ZoneId zone) {
    try {
      return Moment.parse(value).instant(zone);
    } catch (DateTimeException wrong) {
      throw new ParameterException(
          command.commandLine(),
          option
              + " is «"
              + value
              + "»; allowed are an instant with offset (2024-05-03T12:00:00+02:00) or a date"
              + " (2024-05-03: its 00:00 in "
              + zone
              + ")");
    }
  }
}
