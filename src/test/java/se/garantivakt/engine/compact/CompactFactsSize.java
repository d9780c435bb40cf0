package se.garantivakt.engine.compact;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Optional;
import java.util.stream.LongStream;
import se.garantivakt.engine.Engine;
import se.garantivakt.engine.Fact;
import se.garantivakt.engine.Keeping;
import se.garantivakt.engine.KeptEpisode;
import se.garantivakt.engine.LocalDays;
import se.garantivakt.engine.TypicalEpisode;
import se.garantivakt.event.LoggedEvent;
import se.garantivakt.rules.file.RuleSource;

/**
 * Says how many bytes an event the compact form takes, over many typical episodes, and how many all
 * that is kept of an open one.
 */
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
      Engine engine = new Engine(RuleSource.named(Path.of("config", "rules"), "national").load());
      LongSummaryStatistics open =
          LongStream.range(0, 10_000).map(seed -> open(seed, engine)).summaryStatistics();
      out.printf(
          java.util.Locale.ROOT,
          "bytes of all that is kept of an open episode of %d events: %.0f (%d to %d)%n",
          TypicalEpisode.EVENTS,
          open.getAverage(),
          open.getMin(),
          open.getMax());
    }
  }

  private static long open(long seed, Engine engine) {
    KeptEpisode episode =
        new KeptEpisode(
            engine,
            new Keeping(Duration.ofDays(400), Duration.ofDays(30), 200),
            "an episode",
            Optional.empty());
    for (LoggedEvent event : TypicalEpisode.open(seed, LocalDate.of(2026, 1, 12))) {
      long logged = event.position().loggedAt();
      episode.advanceTo(logged - 1, said -> {});
      episode.hear(event, logged, said -> {});
    }
    return CompactMemory.write(episode.memory().orElseThrow()).length;
  }

  private static long size(long seed, LocalDays days) {
    List<Fact> facts =
        TypicalEpisode.events(seed).stream().map(event -> Fact.of(event, days)).toList();
    return CompactFacts.write(facts).length;
  }
}
