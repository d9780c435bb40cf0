package se.garantivakt.cli;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.function.Function;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import se.garantivakt.event.DecoderLimits;
import se.garantivakt.event.EventDecoder;
import se.garantivakt.event.archive.Archive;
import se.garantivakt.event.archive.ArchiveDecoder;
import se.garantivakt.event.archive.ArchiveEntry;
import se.garantivakt.event.archive.ArchiveException;

/** Events as a user names them: a file of an archive, or a folder of such. */
final class EventsArgument {
  private EventsArgument() {}

  /**
   * Reads them one after the other, plain dates in that zone.
   *
   * @throws ParameterException that tells why they cannot be read
   */
  static <T> T read(
      CommandSpec command, Path path, ZoneId zone, Function<Stream<ArchiveEntry>, T> reader) {
    var decoder = new ArchiveDecoder(new EventDecoder(DecoderLimits.defaults().in(zone)));
    try (Stream<ArchiveEntry> entries = Archive.at(path).entries(decoder)) {
      return reader.apply(entries);
    } catch (ArchiveException wrong) {
      throw new ParameterException(command.commandLine(), wrong.getMessage());
    }
  }
}
