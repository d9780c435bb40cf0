package se.garantivakt.cli;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import se.garantivakt.event.archive.ArchiveEntry;
import se.garantivakt.event.archive.ArchiveException;
import se.garantivakt.local.ArchiveFeed;
import se.garantivakt.local.Sample;
import se.garantivakt.simulate.SimulatedRecord;

/**
 * What a local run feeds to its topics.
 *
 * @param what it is, for people
 * @param records in the order of the log
 * @param unreadable lines that hold no event
 */
record LocalFeed(String what, Function<ZoneId, Fed> records) {

  record Fed(Iterator<SimulatedRecord> records, List<ArchiveEntry.Unreadable> unreadable) {}

  /** The sample: simulated, always the same. */
  static LocalFeed sample() {
    return new LocalFeed("the sample", zone -> new Fed(Sample.records(), List.of()));
  }

  /** What the topics hold already. */
  static LocalFeed nothing() {
    return new LocalFeed(
        "nothing", zone -> new Fed(List.<SimulatedRecord>of().iterator(), List.of()));
  }

  /** The events of an archive. */
  static LocalFeed archive(CommandSpec command, Path path) {
    return new LocalFeed(
        path.toString(),
        zone -> {
          try {
            ArchiveFeed feed = ArchiveFeed.of(path, zone);
            return new Fed(feed.records().iterator(), feed.unreadable());
          } catch (ArchiveException wrong) {
            throw new ParameterException(command.commandLine(), wrong.getMessage());
          }
        });
  }
}
