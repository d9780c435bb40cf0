package se.garantivakt.job.topics;

import static java.util.Map.entry;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import se.garantivakt.yaml.Faults;
import se.garantivakt.yaml.Reading;
import se.garantivakt.yaml.Tree;

/** Reads how one topic is to be, for one profile. */
final class TopicReading {
  private static final String FOREVER = "-1";
  private static final String PARTITIONS = "partitions";
  private static final String REPLICATION = "replication";
  private static final String CLEANUP = "cleanup";

  /** The keys that become a configuration of Kafka's as they are. */
  private static final List<Map.Entry<String, String>> PLAIN =
      List.of(
          entry(CLEANUP, "cleanup.policy"),
          entry("in-sync", "min.insync.replicas"),
          entry("most-bytes", "max.message.bytes"),
          entry("compression", "compression.type"),
          entry("time-stamps", "message.timestamp.type"));

  /** The keys that are times, for topics that forget by age, and for compacted ones. */
  private static final Map<String, List<Map.Entry<String, String>>> TIMES =
      Map.of(
          "delete", List.of(entry("keep", "retention.ms")),
          "compact",
              List.of(
                  entry("keep-tombstones", "delete.retention.ms"),
                  entry("compact-within", "max.compaction.lag.ms")));

  private static final Map<String, List<String>> WORDS =
      Map.of(
          CLEANUP,
          List.of("delete", "compact"),
          "compression",
          List.of("producer", "zstd", "lz4", "uncompressed"),
          "time-stamps",
          List.of("LogAppendTime", "CreateTime"));

  static final List<String> KEYS =
      List.of(
          PARTITIONS,
          REPLICATION,
          "in-sync",
          CLEANUP,
          "keep",
          "keep-tombstones",
          "compact-within",
          "compression",
          "most-bytes",
          "time-stamps");

  private final Profile profile;
  private final Reading reading;
  private final Faults faults;

  TopicReading(Profile profile, Reading reading) {
    this.profile = profile;
    this.reading = reading;
    this.faults = reading.faults();
  }

  /** The plan of a topic: its own keys over those of every topic. */
  TopicPlan read(String name, Tree.Fields everyTopic, Tree.Fields own) {
    Map<String, Tree> said = new LinkedHashMap<>(everyTopic.fields());
    said.putAll(own.fields());
    Tree.Fields merged = new Tree.Fields(own.place(), said);
    Map<String, String> config = new TreeMap<>();
    PLAIN.forEach(key -> value(merged, key.getKey()).ifPresent(v -> config.put(key.getValue(), v)));
    String cleanup = config.getOrDefault("cleanup.policy", "delete");
    TIMES.get(cleanup).forEach(key -> config.put(key.getValue(), time(merged, key.getKey())));
    refuseTimesOfOthers(cleanup, own);
    return new TopicPlan(name, whole(merged, PARTITIONS), whole(merged, REPLICATION), config);
  }

  /** What is of no effect is not to be written down. */
  private void refuseTimesOfOthers(String cleanup, Tree.Fields own) {
    List<String> allowed = TIMES.get(cleanup).stream().map(Map.Entry::getKey).toList();
    List<String> times =
        TIMES.values().stream().flatMap(List::stream).map(Map.Entry::getKey).toList();
    own.fields()
        .forEach(
            (key, tree) -> {
              if (times.contains(key) && !allowed.contains(key)) {
                String wrong = "has no effect where cleanup is " + cleanup;
                faults.add(tree, wrong, Faults.oneOf(allowed));
              }
            });
  }

  private Optional<String> value(Tree.Fields fields, String key) {
    Optional<Tree> tree = chosen(fields, key);
    if (WORDS.containsKey(key)) {
      return tree.flatMap(word -> reading.word(word, "a word that stands here", WORDS.get(key)));
    }
    return tree.map(number -> String.valueOf(reading.whole(number, 1)));
  }

  private int whole(Tree.Fields fields, String key) {
    return chosen(fields, key).map(number -> reading.whole(number, 1)).orElse(1);
  }

  private String time(Tree.Fields fields, String key) {
    return chosen(fields, key).map(this::millis).orElse(FOREVER);
  }

  private String millis(Tree tree) {
    String text = reading.text(tree);
    if (text.equals("forever")) {
      return FOREVER;
    }
    try {
      Duration time = Duration.parse(text);
      if (!time.isNegative() && !time.isZero()) {
        return String.valueOf(time.toMillis());
      }
    } catch (DateTimeException wrong) {
      // told below
    }
    faults.add(tree, "is not a time to keep", "allowed: ISO 8601 (P30D, PT12H), or forever");
    return FOREVER;
  }

  /** What is said for this profile: the value itself, or one of a value for each. */
  private Optional<Tree> chosen(Tree.Fields fields, String key) {
    return reading
        .need(fields, key)
        .flatMap(
            tree ->
                tree instanceof Tree.Fields each
                    ? reading.need(reading.fields(each, Profile.words()), profile.word())
                    : Optional.of(tree));
  }
}
