package se.garantivakt.drill;

import java.time.Duration;
import se.garantivakt.drill.Drill.Done;

/** Processes that die without a word. */
final class DeathFaults {
  private static final int MANY = 20;

  private DeathFaults() {}

  static Done taskManagers(Ground ground, boolean shortly) {
    int times = shortly ? 2 : MANY;
    for (int i = 0; i < times; i++) {
      ground.waiting().pause(Duration.ofMillis(2_000 + ground.chance(10_000)));
      ground.lose("taskmanager-" + (1 + ground.chance(2)), Duration.ofMillis(ground.chance(2_000)));
    }
    ground.job().awaitCheckpoints(2);
    return Done.of(times + " × kill -9");
  }

  static Done jobManager(Ground ground, boolean shortly) {
    int times = shortly ? 1 : 3;
    for (int i = 0; i < times; i++) {
      ground.waiting().pause(Duration.ofMillis(2_000 + ground.chance(8_000)));
      ground.lose("jobmanager", Duration.ofSeconds(1));
      ground.job().awaitCheckpoints(2);
    }
    return Done.of(times + " × kill -9");
  }

  static Done broker(Ground ground, boolean shortly) {
    int times = shortly ? 1 : 2;
    for (int i = 0; i < times; i++) {
      ground.waiting().pause(Duration.ofMillis(2_000 + ground.chance(4_000)));
      ground.lose("broker", Duration.ofSeconds(5));
      ground.job().awaitCheckpoints(2);
    }
    return Done.of(times + " × kill -9");
  }

  static Done storm(Ground ground, boolean shortly) {
    int times = shortly ? 1 : 3;
    for (int i = 0; i < times; i++) {
      ground.lose("taskmanager-" + (1 + ground.chance(2)), Duration.ofMillis(500));
      ground.waiting().pause(Duration.ofMillis(ground.chance(6_000)));
      ground.lose("jobmanager", Duration.ofMillis(500));
      ground.waiting().pause(Duration.ofMillis(ground.chance(6_000)));
      ground.lose("broker", Duration.ofSeconds(2));
      ground.waiting().pause(Duration.ofMillis(ground.chance(6_000)));
      ground.says("the network to the broker is cut for 4 s");
      ground.proxy().cut();
      ground.waiting().pause(Duration.ofSeconds(4));
      ground.proxy().mend();
      ground.job().awaitCheckpoints(2);
    }
    return Done.of(times + " × three kills and a cut");
  }
}
