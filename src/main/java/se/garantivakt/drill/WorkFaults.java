package se.garantivakt.drill;

import java.time.Duration;
import java.util.Optional;
import se.garantivakt.drill.Drill.Done;

/** What a job must bear in its daily work. */
final class WorkFaults {
  private static final int[] FORWARD_AND_BACK = {120, -60, 200, 0, -200};

  private WorkFaults() {}

  static Done rescale(Ground ground, boolean shortly) {
    int[] to = shortly ? new int[] {3} : new int[] {3, 1, 2};
    for (int parallelism : to) {
      ground.job().awaitCheckpoints(1);
      ground.submit(parallelism, Optional.of(ground.stopWithSavepoint()));
    }
    ground.job().awaitCheckpoints(1);
    return Done.of(to.length + " × stop with savepoint");
  }

  static Done upgraded(Ground ground, boolean shortly) {
    ground.job().awaitCheckpoints(1);
    ground.waiting().pause(Duration.ofSeconds(shortly ? 5 : 30));
    return Done.of("from state of version 1");
  }

  static Done poison(Ground ground, boolean shortly) {
    int many = shortly ? 1_000 : 200_000;
    ground
        .waiting()
        .until(
            Duration.ofMinutes(15),
            () -> rejected(ground) >= many,
            "the job has not rejected " + many + " records");
    return Done.of("for every reason");
  }

  private static double rejected(Ground ground) {
    ground.waiting().pause(Duration.ofSeconds(10));
    return ground.metric("_inputs", "outcome=\"rejected\"");
  }

  static Done wrongClock(Ground ground, boolean shortly) {
    int times = shortly ? 2 : FORWARD_AND_BACK.length;
    for (int i = 0; i < times; i++) {
      ground.waiting().pause(Duration.ofSeconds(shortly ? 4 : 15));
      ground.setClock(Duration.ofSeconds(FORWARD_AND_BACK[i]));
    }
    ground.waiting().pause(Duration.ofSeconds(5));
    ground.setClock(Duration.ZERO);
    ground.job().awaitCheckpoints(1);
    return Done.of(times + " × set");
  }

  static Done disorder(Ground ground, boolean shortly) {
    ground.waiting().pause(Duration.ofSeconds(shortly ? 5 : 60));
    return Done.of("a third twice, within 1,000");
  }
}
