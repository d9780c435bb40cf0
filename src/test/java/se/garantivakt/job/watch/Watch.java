package se.garantivakt.job.watch;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.flink.runtime.state.StateBackend;
import org.apache.flink.runtime.state.hashmap.HashMapStateBackend;
import org.apache.flink.state.rocksdb.EmbeddedRocksDBStateBackend;
import se.garantivakt.engine.Keeping;
import se.garantivakt.event.EventType;
import se.garantivakt.event.LeftOut;
import se.garantivakt.job.ClockByHand;
import se.garantivakt.job.settings.Ending;
import se.garantivakt.rules.file.RuleSource;

/**
 * By what a test lets {@link WatchGuarantees} watch.
 *
 * @param clock the wall clock
 * @param rocks whether state lies in RocksDB, not on the heap
 * @param leftOut episodes that are not watched
 */
public record Watch(
    RuleSource rules,
    Keeping keeping,
    Ending until,
    ClockByHand clock,
    boolean rocks,
    LeftOut leftOut) {
  private static final Duration HISTORICAL_AFTER = Duration.ofMinutes(10);

  /** By the national rules, closed episodes kept 100 days and erasures 30, at noon of a day. */
  public static Watch on(String day) {
    return new Watch(
        rules("national"),
        new Keeping(Duration.ofDays(100), Duration.ofDays(30), 20),
        new Ending.Never(),
        ClockByHand.at(day),
        false,
        LeftOut.NONE);
  }

  /** A rule set that the project ships. */
  public static RuleSource rules(String id) {
    return RuleSource.of(Path.of("config", "rules", id + ".yaml"));
  }

  /** The same rule set with something in its file put otherwise. */
  public static RuleSource edited(RuleSource rules, String... fromTo) {
    String text = rules.texts().get(rules.file());
    for (int i = 0; i < fromTo.length; i += 2) {
      if (!text.contains(fromTo[i])) {
        throw new IllegalArgumentException(rules.file() + " does not say " + fromTo[i]);
      }
      text = text.replace(fromTo[i], fromTo[i + 1]);
    }
    Map<String, String> texts = new HashMap<>(rules.texts());
    texts.put(rules.file(), text);
    return new RuleSource(rules.file(), texts);
  }

  public Watch by(RuleSource other) {
    return new Watch(other, keeping, until, clock, rocks, leftOut);
  }

  public Watch keeping(Duration closed, Duration erased, int mostEvents) {
    return new Watch(rules, new Keeping(closed, erased, mostEvents), until, clock, rocks, leftOut);
  }

  public Watch until(Instant end) {
    return new Watch(rules, keeping, new Ending.At(end), clock, rocks, leftOut);
  }

  public Watch onDisk() {
    return new Watch(rules, keeping, until, clock, true, leftOut);
  }

  /** Without an episode. */
  Watch leavingOut(String episodeId) {
    LeftOut one = new LeftOut(Set.of(LeftOut.fingerprint(episodeId)));
    return new Watch(rules, keeping, until, clock, rocks, one);
  }

  WatchOperator operator() {
    return new WatchOperator(parameters(), topics(), clock);
  }

  RetellGuarantees retelling() {
    return new RetellGuarantees(parameters(), topics());
  }

  private WatchParameters parameters() {
    return new WatchParameters(rules, keeping, HISTORICAL_AFTER, until, leftOut);
  }

  private static Map<EventType, String> topics() {
    Map<EventType, String> topics = new EnumMap<>(EventType.class);
    for (EventType type : EventType.values()) {
      topics.put(type, "care." + type.wire());
    }
    return topics;
  }

  StateBackend backend() {
    return rocks ? new EmbeddedRocksDBStateBackend(false) : new HashMapStateBackend();
  }
}
