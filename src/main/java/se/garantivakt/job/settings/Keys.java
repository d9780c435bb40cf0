package se.garantivakt.job.settings;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.garantivakt.event.EventType;
import se.garantivakt.event.LeftOut;

/**
 * Every setting of the project's own, with what holds when nothing is said. Why a default is what
 * it is stands beside it in {@code jobs/breach-detection/settings.yaml}; a test keeps the two
 * together.
 */
final class Keys {
  static final Key<String> BOOTSTRAP =
      new Key<>("kafka.bootstrap", "localhost:9092", Kinds.BOOTSTRAP);

  static final Map<EventType, Key<String>> INPUT_TOPICS =
      Stream.of(EventType.values()).collect(byItself(Keys::topic));
  static final Key<String> GROUP = new Key<>("input.group", "garantivakt", Kinds.NAME);
  static final Key<StartingPoint> START = new Key<>("input.start", "earliest", Kinds.START);
  static final Key<Isolation> ISOLATION =
      new Key<>("input.isolation", "read_committed", Kind.choice(Isolation.values()));
  static final Key<TimeStamps> TIME_STAMPS =
      new Key<>("input.time-stamps", "LogAppendTime", Kind.choice(TimeStamps.values()));
  static final Key<Duration> DISCOVER_EVERY = maybe("input.discover-every", "PT1M");
  static final Key<Duration> LONGEST_DELAY = maybe("input.longest-delay", "PT0.25S");
  static final Key<Integer> MOST_BYTES =
      new Key<>("input.most-bytes", "65536", Kinds.whole(1_024, 10_485_760));
  static final Key<Duration> OCCURS_AHEAD = maybe("input.occurs-ahead", "PT24H");
  static final Key<LeftOut> LEAVE_OUT = new Key<>("input.leave-out", "none", Kinds.EPISODES);

  static final Key<Duration> ASK_EVERY = time("time.ask-every", "PT0.1S");
  static final Key<Duration> ANSWER_WITHIN = time("time.answer-within", "PT2S");
  static final Key<Duration> ALLOWANCE = maybe("time.allowance", "PT0.5S");
  static final Key<Duration> JUMP_STEP = maybe("time.jump-step", "PT0.025S");
  static final Key<Duration> AHEAD = maybe("time.ahead", "PT5M");
  static final Key<Duration> HISTORICAL_AFTER = time("time.historical-after", "PT10M");

  static final Key<String> RULES = new Key<>("watch.rules", "stockholm", Kinds.RULES);
  static final Key<Duration> KEEP_CLOSED = maybe("watch.keep-closed", "P400D");
  static final Key<Duration> KEEP_ERASED = maybe("watch.keep-erased", "P400D");
  static final Key<Integer> MOST_EVENTS =
      new Key<>("watch.most-events", "200", Kinds.whole(10, 100_000));

  static final Key<Duration> FIGURES_EVERY = time("accessibility.every", "PT1M");
  static final Key<Integer> REVISE_MONTHS =
      new Key<>("accessibility.revise-months", "13", Kinds.whole(1, 120));

  static final Map<OutputTopic, Key<String>> OUTPUT_TOPICS =
      OutputTopic.all().collect(byItself(Keys::topic));
  static final Key<Delivery> DELIVERY =
      new Key<>("output.delivery", "exactly-once", Kind.choice(Delivery.values()));
  static final Key<String> TRANSACTIONAL_ID_PREFIX =
      new Key<>("output.transactional-id-prefix", "garantivakt", Kinds.NAME);
  static final Key<Integer> GENERATION =
      new Key<>("output.generation", "1", Kinds.whole(1, 1_000_000));
  static final Key<Duration> TRANSACTION_TIMEOUT = time("output.transaction-timeout", "PT15M");
  static final Key<Duration> LONGEST_OUTAGE = maybe("output.longest-outage", "PT5M");
  static final Key<Compression> COMPRESSION =
      new Key<>("output.compression", "lz4", Kind.choice(Compression.values()));

  static final Key<Integer> PARALLELISM =
      new Key<>("run.parallelism", "2", Kinds.whole(1, RunSettings.MAX_PARALLELISM));
  static final Key<Duration> CHECKPOINT_EVERY = maybe("run.checkpoint-every", "PT10S");
  static final Key<Duration> CHECKPOINT_WITHIN = time("run.checkpoint-within", "PT5M");
  static final Key<String> CHECKPOINT_FOLDER =
      new Key<>("run.checkpoint-folder", RunSettings.OF_THE_CLUSTER, Kinds.FOLDER);
  static final Key<StateBackend> STATE =
      new Key<>("run.state", "rocksdb", Kind.choice(StateBackend.values()));
  static final Key<Ending> UNTIL = new Key<>("run.until", "never", Kinds.END);
  static final Key<Boolean> BOUNDED = new Key<>("run.bounded", "false", Kinds.YES_OR_NO);

  /** All of them, in the order of the settings file. */
  static final List<Key<?>> ALL =
      Stream.of(
              Stream.of(BOOTSTRAP),
              Stream.of(EventType.values()).map(INPUT_TOPICS::get),
              Stream.of(GROUP, START, ISOLATION, TIME_STAMPS, DISCOVER_EVERY, LONGEST_DELAY),
              Stream.of(MOST_BYTES, OCCURS_AHEAD, LEAVE_OUT),
              Stream.of(ASK_EVERY, ANSWER_WITHIN, ALLOWANCE, JUMP_STEP, AHEAD, HISTORICAL_AFTER),
              Stream.of(RULES, KEEP_CLOSED, KEEP_ERASED, MOST_EVENTS),
              Stream.of(FIGURES_EVERY, REVISE_MONTHS),
              OutputTopic.all().map(OUTPUT_TOPICS::get),
              Stream.of(DELIVERY, TRANSACTIONAL_ID_PREFIX, GENERATION),
              Stream.of(TRANSACTION_TIMEOUT, LONGEST_OUTAGE, COMPRESSION),
              Stream.of(PARALLELISM, CHECKPOINT_EVERY, CHECKPOINT_WITHIN, CHECKPOINT_FOLDER),
              Stream.of(STATE, UNTIL, BOUNDED))
          .<Key<?>>flatMap(keys -> keys)
          .toList();

  private Keys() {}

  private static Key<String> topic(EventType type) {
    return new Key<>("input.topics." + type.wire(), "care." + type.wire(), Kinds.TOPIC);
  }

  private static Key<String> topic(OutputTopic topic) {
    return new Key<>("output.topics." + topic.key(), topic.contract(), Kinds.TOPIC);
  }

  private static Key<Duration> time(String name, String absent) {
    return new Key<>(name, absent, Kinds.TIME);
  }

  private static Key<Duration> maybe(String name, String absent) {
    return new Key<>(name, absent, Kinds.TIME_OR_NONE);
  }

  private static <T, R> Collector<T, ?, Map<T, R>> byItself(Function<T, R> value) {
    return Collectors.toUnmodifiableMap(one -> one, value);
  }
}
