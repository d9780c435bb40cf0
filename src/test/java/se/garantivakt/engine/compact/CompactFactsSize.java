package se.garantivakt.engine.compact;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.time.ZoneId;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.stream.LongStream;
import se.garantivakt.engine.Fact;
import se.garantivakt.engine.LocalDays;
import se.garantivakt.engine.TypicalEpisode;

/** Says how many bytes an event the compact form takes, over many typical episodes. */
final class CompactFactsSize {
  private CompactFactsSize() {}

  public static void main(String[] args) {
    LocalDays days = new LocalDays(ZoneId.of("Europe/Stockholm"));
    LongSummaryStatistics sizes =
        LongStream.range(0, 10_000).map(seed -> size(seed, days)).summaryStatistics();
    try (PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out))) {
      out.printf(
          java.util.Locale.ROOT,
          "bytes an event: %.1f (%.1f to %.1f, %d episodes of %d events)%n",
          sizes.getAverage() / TypicalEpisode.EVENTS,
          (double) sizes.getMin() / TypicalEpisode.EVENTS,
          (double) sizes.getMax() / TypicalEpisode.EVENTS,
          sizes.getCount(),
          TypicalEpisode.EVENTS);
    }
  }

  private static long size(long seed, LocalDays days) {
    List<Fact> facts =
        TypicalEpisode.events(seed).stream().map(event -> Fact.of(event, days)).toList();
    return CompactFacts.write(facts).length;
  }
}
