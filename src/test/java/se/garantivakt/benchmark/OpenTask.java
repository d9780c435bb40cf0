package se.garantivakt.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.state.storage.FileSystemCheckpointStorage;
import org.apache.flink.state.rocksdb.EmbeddedRocksDBStateBackend;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.rocksdb.RocksDBException;
import se.garantivakt.engine.TypicalEpisode;
import se.garantivakt.event.LoggedEvent;
import se.garantivakt.job.BreachDetection;
import se.garantivakt.job.FlinkSettings;
import se.garantivakt.job.output.OutputRecord;
import se.garantivakt.job.output.OutputRecordSerializer;
import se.garantivakt.job.settings.JobSettings;
import se.garantivakt.job.settings.RunSettings;
import se.garantivakt.job.settings.SettingsLoader;
import se.garantivakt.job.time.MachineClock;
import se.garantivakt.job.watch.WatchGuarantees;
import se.garantivakt.rules.file.RuleSource;

/** One task that watches open episodes, its state on RocksDB in a folder. */
final class OpenTask implements AutoCloseable {
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 12);
  private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
  private static final int BATCH = 10_000;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final Path folder;
  private final KeyedOneInputStreamOperatorTestHarness<String, LoggedEvent, OutputRecord> harness;

  /** Nanoseconds by the clock, and of the task's thread. */
  record Spent(long nanos, long processorNanos) {
    static final Spent NOTHING = new Spent(0, 0);

    Spent and(Spent more) {
      return new Spent(nanos + more.nanos, processorNanos + more.processorNanos);
    }
  }

  OpenTask(Path folder, String memory) throws Exception {
    this.folder = folder;
    JobSettings settings = SettingsLoader.defaults();
    RuleSource rules = RuleSource.named(Path.of("config", "rules"), settings.watch().rules());
    BreachDetection job = new BreachDetection(settings, rules, new MachineClock());
    harness =
        new KeyedOneInputStreamOperatorTestHarness<>(
            job.watch(),
            event -> event.event().common().episodeId(),
            Types.STRING,
            RunSettings.MAX_PARALLELISM,
            1,
            0);
    EmbeddedRocksDBStateBackend rocks =
        new EmbeddedRocksDBStateBackend(true)
            .configure(FlinkSettings.fixed(), getClass().getClassLoader());
    rocks.setDbStoragePath(folder.resolve("rocksdb").toString());
    rocks.getMemoryConfiguration().setFixedMemoryPerSlot(memory);
    harness.setStateBackend(rocks);
    harness.setCheckpointStorage(
        new FileSystemCheckpointStorage(folder.resolve("snapshot").toUri(), 0));
    harness.getExecutionConfig().enableObjectReuse();
    harness.setup(OutputRecordSerializer.TYPE.createSerializer(null));
    harness.open();
  }

  /**
   * That event of each of so many episodes is heard, time having come to its day.
   *
   * @param named makes an event's id of a UUID
   */
  Spent round(int event, int count, UnaryOperator<String> named) throws Exception {
    LocalDate day = FIRST.plusDays(TypicalEpisode.OPEN_DAYS.get(event));
    harness.processWatermark(day.atStartOfDay(ZONE).toInstant().toEpochMilli());
    forget();
    Spent spent = Spent.NOTHING;
    for (int from = 0; from < count; from += BATCH) {
      List<LoggedEvent> batch = new ArrayList<>(BATCH);
      for (int seed = from; seed < Math.min(count, from + BATCH); seed++) {
        batch.add(TypicalEpisode.open(seed, FIRST, named).get(event));
      }
      spent = spent.and(hear(batch, Integer.MAX_VALUE));
    }
    return spent;
  }

  /** Events of one log are heard, time having come to every so manyth of them. */
  Spent hear(List<LoggedEvent> events, int timeEvery) throws Exception {
    long began = System.nanoTime();
    long processorBefore = THREADS.getCurrentThreadCpuTime();
    for (int i = 0; i < events.size(); i++) {
      LoggedEvent event = events.get(i);
      if (i % timeEvery == timeEvery - 1) {
        harness.processWatermark(event.position().loggedAt() - 1);
      }
      harness.processElement(event, event.position().loggedAt());
    }
    Spent spent =
        new Spent(System.nanoTime() - began, THREADS.getCurrentThreadCpuTime() - processorBefore);
    forget();
    return spent;
  }

  /**
   * What RocksDB holds of it when nothing that was written over is left, by state; after {@link
   * #bytesOfState}.
   */
  Map<String, Long> bytesCompacted() throws IOException, RocksDBException {
    return CompactedState.bytes(folder.resolve("rocksdb"), folder.resolve("compacted"));
  }

  /** What a checkpoint of all of it holds, compressed as RocksDB does. */
  long bytesOfState(Path snapshots) throws Exception {
    harness.prepareSnapshotPreBarrier(1);
    harness.snapshotWithLocalState(1, 1);
    try (Stream<Path> files = Files.walk(snapshots)) {
      return files.filter(Files::isRegularFile).mapToLong(OpenTask::size).sum();
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** What was said is not looked at. */
  private void forget() {
    harness.getOutput().clear();
    Stream.of(WatchGuarantees.COUNTED, WatchGuarantees.UNBOOKED)
        .map(harness::getSideOutput)
        .filter(said -> said != null)
        .forEach(java.util.Collection::clear);
  }

  @Override
  public void close() throws Exception {
    harness.close();
  }
}
