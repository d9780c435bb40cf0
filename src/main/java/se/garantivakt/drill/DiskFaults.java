package se.garantivakt.drill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import se.garantivakt.drill.Drill.Done;
import se.garantivakt.drill.Verdict.Check;

/** Disks that take nothing. */
final class DiskFaults {
  private DiskFaults() {}

  /** A file in the place of the folder: that keeps also those out who may write everywhere. */
  static Done checkpointsUnwritable(Ground ground, boolean shortly) {
    Duration time = Duration.ofSeconds(shortly ? 8 : 30);
    ground.job().awaitCheckpoints(1);
    Path folder = ground.checkpoints();
    Path aside = folder.resolveSibling("checkpoints-aside");
    long before = ground.job().failedCheckpoints();
    try {
      ground.says("the folder of checkpoints is gone for " + time.toSeconds() + " s");
      Files.move(folder, aside);
      Files.writeString(folder, "in the way");
      ground
          .waiting()
          .until(
              Duration.ofMinutes(1),
              () -> ground.job().failedCheckpoints() > before || ground.job().restarts() > 0,
              "no checkpoint failed");
      ground.waiting().pause(time);
      Files.delete(folder);
      Files.move(aside, folder);
    } catch (IOException e) {
      throw new DrillException("the folder of checkpoints cannot be moved: " + e, e);
    }
    ground.job().awaitCheckpoints(2);
    return Done.of(
        time.toSeconds() + " s, " + (ground.job().failedCheckpoints() - before) + " failed",
        new Check(
            "a checkpoint failed",
            ground.job().failedCheckpoints() > before || ground.job().restarts() > 0));
  }

  static Done full(Ground ground, boolean shortly) {
    Duration time = Duration.ofSeconds(shortly ? 8 : 30);
    ground.job().awaitCheckpoints(1);
    Path filler = ground.root().resolve("filler");
    long before = ground.job().failedCheckpoints();
    ground.says("the disk is full for " + time.toSeconds() + " s");
    SmallDisk.fill(filler);
    ground.waiting().pause(time);
    boolean hurt =
        ground.job().failedCheckpoints() > before || ground.job().restarts() > 0 || isDead(ground);
    try {
      Files.delete(filler);
    } catch (IOException e) {
      throw new DrillException("the disk cannot be emptied: " + e, e);
    }
    ground.bringBackTheDead();
    ground.job().awaitCheckpoints(2);
    return Done.of(
        time.toSeconds() + " s", new Check("a checkpoint failed, or a process died of it", hurt));
  }

  private static boolean isDead(Ground ground) {
    return !ground.dead().isEmpty();
  }
}
