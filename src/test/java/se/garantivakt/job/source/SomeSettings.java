package se.garantivakt.job.source;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.common.IsolationLevel;

/** Settings for tests by hand: asked every second, 300 ms allowance, half a second's step. */
final class SomeSettings {
  static final Duration SECOND = Duration.ofSeconds(1);
  static final Duration QUIET = Duration.ofSeconds(10);
  static final long ALLOWANCE = 300;
  static final long STEP = 500;

  private SomeSettings() {}

  static HeardSettings settings() {
    return new HeardSettings(
        SECOND,
        SECOND,
        Duration.ofMillis(ALLOWANCE),
        Duration.ofMillis(STEP),
        QUIET,
        IsolationLevel.READ_COMMITTED,
        Map.of("bootstrap.servers", "nowhere:1"));
  }

  /** For a real broker: everything soon. */
  static HeardSettings brisk(String bootstrap) {
    return new HeardSettings(
        Duration.ofMillis(100),
        SECOND,
        Duration.ofMillis(200),
        Duration.ofMillis(500),
        Duration.ofMillis(1500),
        IsolationLevel.READ_COMMITTED,
        Map.of("bootstrap.servers", bootstrap));
  }
}
