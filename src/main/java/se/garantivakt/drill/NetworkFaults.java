package se.garantivakt.drill;

import java.time.Duration;
import se.garantivakt.drill.Drill.Done;
import se.garantivakt.drill.Verdict.Check;

/** A broker that is there, or not, and cannot be reached. */
final class NetworkFaults {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final int PATIENCE_SECONDS = 60;

  private NetworkFaults() {}

  static Done goneAtMidnight(Ground ground, boolean shortly) {
    Duration before = shortly ? Duration.ofSeconds(5) : MINUTE;
    Duration left = ground.untilMidnight().minus(before);
    ground.waiting().pause(left.isNegative() ? Duration.ZERO : left);
    ground.kill("broker");
    boolean inTime = ground.untilMidnight().compareTo(Duration.ZERO) > 0;
    ground.waiting().pause(ground.untilMidnight().plus(before));
    ground.bringBack("broker");
    ground.bringBackTheDead();
    ground.job().awaitCheckpoints(2);
    return Done.of(
        2 * before.toSeconds() + " s without a broker",
        new Check("the broker was gone before midnight and came back after it", inTime));
  }

  static Done cut(Ground ground, boolean shortly) {
    int times = shortly ? 1 : 3;
    int whole = 0;
    for (int i = 0; i < times; i++) {
      ground.waiting().pause(Duration.ofMillis(2_000 + ground.chance(4_000)));
      int seconds = shortly ? 5 : 5 + ground.chance(25);
      ground.says("the network to the broker is cut for " + seconds + " s");
      ground.proxy().cut();
      ground.waiting().pause(Duration.ofSeconds(seconds));
      ground.proxy().mend();
      whole += seconds;
      ground.job().awaitCheckpoints(2);
    }
    return Done.of(times + " × cut, " + whole + " s in all");
  }

  /**
   * What was written and not yet committed is gone when the broker gives it up; Kafka's sink says
   * so in its log and in a metric, and goes on.
   */
  static Done loseTransaction(Ground ground, boolean shortly) {
    ground.job().awaitCheckpoints(2);
    ground.says("the network to the broker is cut at the next commit, for 45 s");
    ground.proxy().cutAt(Proxy.END_TRANSACTION, PATIENCE_SECONDS);
    ground.waiting().pause(Duration.ofSeconds(45));
    ground.proxy().mend();
    ground.bringBackTheDead();
    ground.job().awaitCheckpoints(2);
    double failed = ground.metric("failedCommittables");
    ground.says("failedCommittables is " + (long) failed);
    return Done.of(
        "1 × 45 s between the phases of a commit",
        new Check("the metric failedCommittables tells of the loss", failed > 0));
  }
}
