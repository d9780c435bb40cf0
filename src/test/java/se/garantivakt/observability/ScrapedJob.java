package se.garantivakt.observability;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.garantivakt.engine.Story;
import se.garantivakt.event.EventType;
import se.garantivakt.job.ClockByHand;
import se.garantivakt.job.WholeJob;
import se.garantivakt.job.watch.Watch;
import se.garantivakt.simulate.SimulatedRecord;

/** The whole job at work: care events, one that cannot be read, alerts, checkpoints, RocksDB. */
final class ScrapedJob {
  private static final long PATIENCE_NANOS = Duration.ofSeconds(60).toNanos();
  static final int PARTITIONS = 8;

  private static final String NOW = "2024-05-03T12:00:00+02:00";

  private ScrapedJob() {}

  /**
   * What it exposes as soon as those names are among it, or else what it did until patience ended.
   */
  static ExposedMetrics with(Set<String> names, Path folder) throws Exception {
    Path file = folder.resolve("scraped.txt");
    try (WholeJob job =
        new WholeJob(folder, Watch.rules("national"), ClockByHand.at(NOW), "run.state=rocksdb")) {
      job.log(
          "2024-01-10 decision.treatment kind=treatment episode=waiting",
          "2024-04-20 decision.treatment kind=treatment episode=met",
          "2024-05-02 visit.started purpose=treatment episode=met");
      job.log(List.of(unreadable()));
      job.startWith(ScrapedIntoFile.into(file));
      job.awaitOutcomes(3);
      long patience = System.nanoTime() + PATIENCE_NANOS;
      ExposedMetrics exposed = ExposedMetrics.in(file);
      while (System.nanoTime() < patience && !isWorkedOff(exposed, names)) {
        ExposedMetrics before = exposed;
        job.await("another scrape", () -> !ExposedMetrics.in(file).equals(before));
        exposed = ExposedMetrics.in(file);
      }
      return exposed;
    }
  }

  private static boolean isWorkedOff(ExposedMetrics exposed, Set<String> names) {
    return exposed.names().containsAll(names)
        && exposed.sum("kind_rows", Map.of("kind", "dayEnd")) > 0
        && exposed.sum("topic_partition_splitDrained", Map.of()) == PARTITIONS;
  }

  private static SimulatedRecord unreadable() {
    return new SimulatedRecord(
        EventType.VISIT, "k", "care!".getBytes(UTF_8), Story.at(NOW), 0, 0, Optional.empty());
  }
}
