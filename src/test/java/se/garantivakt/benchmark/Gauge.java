package se.garantivakt.benchmark;

import java.util.List;
import java.util.stream.Stream;

/**
 * What is measured of this job beside nothing else: how long an alert takes, and what an open
 * episode takes of state. Each is a program of its own, whose words stand below the table.
 */
enum Gauge {
  /** Exactly once, by events. */
  ALERTS("alerts", AlertLatency.class, "--warm-up=600", "--events=800"),

  /** Exactly once, by time alone. */
  ALERTS_BY_TIME(
      "alerts-by-time", AlertLatency.class, "--by-time", "--warm-up=4000", "--events=800"),

  /** At least once, with as little waited for as a drained log allows. */
  ALERTS_AT_LEAST_ONCE(
      "alerts-at-least-once",
      AlertLatency.class,
      "--warm-up=600",
      "--events=800",
      "--set=output.delivery=at-least-once",
      "--set=time.ask-every=PT0.05S",
      "--set=time.allowance=PT0.1S",
      "--set=input.longest-delay=PT0.1S"),

  /** On RocksDB. */
  OPEN_EPISODES("open-episodes", OpenEpisodes.class, "--episodes=50000");

  private final String word;
  private final Class<?> main;
  private final List<String> arguments;

  Gauge(String word, Class<?> main, String... arguments) {
    this.word = word;
    this.main = main;
    this.arguments = List.of(arguments);
  }

  /** Their names. */
  static List<String> words() {
    return Stream.of(values()).map(gauge -> gauge.word).toList();
  }

  /** Its name. */
  String word() {
    return word;
  }

  /** What starts it. */
  List<String> command(OwnJvm jvm) {
    List<String> command = jvm.running(System.getProperty("java.class.path"), main.getName());
    command.addAll(arguments);
    return command;
  }
}
