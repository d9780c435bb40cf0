package se.garantivakt.audit.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import se.garantivakt.job.settings.OutputTopic;

/**
 * Compares what was published with what a replay says, up to the instant at which the replay ends.
 * Both are first laid out on disk by episode and clinic, about as much as they are, so that memory
 * holds a small part at a time.
 */
public final class Comparison implements AutoCloseable {
  private static final int BUCKETS = 256;

  private final Path folder;
  private final Buckets buckets;
  private final Instant until;
  private final Map<Run, Map<String, Long>> rejected = new EnumMap<>(Run.class);
  private final Map<Run, Long> taken = new EnumMap<>(Run.class);
  private long later;

  /**
   * Nothing taken yet.
   *
   * @param spill a folder that is there, for what is laid out
   * @param until when the replay ends; what became known later is left out
   */
  public Comparison(Path spill, Instant until) throws IOException {
    this.folder = Files.createTempDirectory(spill, "garantivakt-compare");
    this.buckets = new Buckets(folder, BUCKETS);
    this.until = until;
    for (Run run : Run.values()) {
      rejected.put(run, new TreeMap<>());
      taken.put(run, 0L);
    }
  }

  /** Takes a record of a run, in the order of its topic; without a value, with its key. */
  public void take(Run run, OutputTopic topic, String key, byte[] value) throws IOException {
    TakenRecord record =
        value == null ? TakenRecord.tombstone(topic, key) : TakenRecord.of(topic, value);
    take(run, record);
  }

  /** The same. */
  public void take(Run run, TakenRecord record) throws IOException {
    if (record.isAfter(until)) {
      later++;
      return;
    }
    taken.merge(run, 1L, Long::sum);
    if (record.topic() == OutputTopic.REJECTED) {
      rejected.get(run).merge(record.json().path("reason").asText(), 1L, Long::sum);
      return;
    }
    buckets.put(run, record.topic(), record.key(), record.bytes());
  }

  /** How many records of a run were taken. */
  public long taken(Run run) {
    return taken.get(run);
  }

  /** How many became known after the end. */
  public long later() {
    return later;
  }

  /** Hands out all differences, episode by episode and clinic by clinic. */
  public void differences(Consumer<Difference> out) throws IOException {
    for (int bucket = 0; bucket < buckets.count(); bucket++) {
      Map<String, Map<Run, EpisodeTold>> episodes = new TreeMap<>();
      Map<String, Map<Run, PlaceTold>> places = new TreeMap<>();
      buckets.read(
          bucket,
          (run, topic, json) -> {
            TakenRecord record = new TakenRecord(topic, json);
            if (record.isOfEpisode()) {
              both(episodes, record.key(), EpisodeTold::new).get(run).take(topic, json);
            } else {
              both(places, record.key(), PlaceTold::new).get(run).take(topic, json);
            }
          });
      episodes
          .values()
          .forEach(e -> EpisodeComparison.of(e.get(Run.THEN), e.get(Run.NOW)).forEach(out));
      places
          .values()
          .forEach(p -> PlaceComparison.of(p.get(Run.THEN), p.get(Run.NOW)).forEach(out));
    }
  }

  /** How many records more, or fewer, the replay rejects, by reason; equal ones are not in it. */
  public Map<String, Long> rejectedMore() {
    Map<String, Long> more = new TreeMap<>(rejected.get(Run.NOW));
    rejected.get(Run.THEN).forEach((reason, count) -> more.merge(reason, -count, Long::sum));
    more.values().removeIf(count -> count == 0);
    return more;
  }

  private static <T> Map<Run, T> both(Map<String, Map<Run, T>> all, String key, Supplier<T> empty) {
    return all.computeIfAbsent(
        key, any -> new EnumMap<>(Map.of(Run.THEN, empty.get(), Run.NOW, empty.get())));
  }

  @Override
  public void close() throws IOException {
    buckets.close();
    List<Path> left = new ArrayList<>();
    try (var files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(left::add);
    }
    for (Path path : left) {
      Files.delete(path);
    }
  }
}
