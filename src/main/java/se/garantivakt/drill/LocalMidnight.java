package se.garantivakt.drill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/**
 * A rule set whose midnight comes when a drill wants it: Stockholm's, in a time zone made for the
 * purpose. So deadlines fall due while faults happen, by no other clock than the machine's.
 */
final class LocalMidnight {
  private static final int DAY = (int) Duration.ofDays(1).toSeconds();

  private LocalMidnight() {}

  /** The zone in which a day ends at that instant, to the second. */
  static ZoneOffset zone(Instant midnight) {
    int left = DAY - Math.floorMod((int) (midnight.getEpochSecond() % DAY), DAY);
    int offset = left <= ZoneOffset.MAX.getTotalSeconds() ? left : left - DAY;
    return ZoneOffset.ofTotalSeconds(offset);
  }

  /**
   * Writes the rule file, beside those that it goes on from.
   *
   * @param rules the folder of the rule files that ship with the project
   * @return where it is
   */
  static Path write(Path rules, Path folder, Instant midnight) {
    try {
      Files.createDirectories(folder);
      for (String name : new String[] {"national.yaml", "stockholm.yaml"}) {
        Files.copy(rules.resolve(name), folder.resolve(name));
      }
      String text =
          """
          ruleSet: drill
          version: "1"
          title: Region Stockholm, at another hour
          extends: stockholm

          switches:
            zone: "%s"
          """
              .formatted(zone(midnight).getId());
      return Files.writeString(folder.resolve("drill.yaml"), text);
    } catch (IOException e) {
      throw new DrillException("the rules of the drill cannot be written: " + e, e);
    }
  }
}
