package se.garantivakt.drill;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What a drill needs that others do not.
 *
 * @param settings of the job, {@code key=value}
 * @param slots of each of the two TaskManagers
 * @param beforeMidnight how long before the job's midnight its cluster is up
 * @param ownDisk whether checkpoints and state lie on a small disk of their own
 * @param repair whether a loss is meant, and is then repaired
 * @param upgrade whether it goes on from a savepoint that an earlier version took
 */
public record Needs(
    List<String> settings,
    int slots,
    Duration beforeMidnight,
    boolean ownDisk,
    boolean repair,
    boolean upgrade) {
  /** The job runs, and most faults happen, before it. */
  private static final Duration SOON = Duration.ofSeconds(55);

  public Needs {
    settings = List.copyOf(settings);
  }

  /** Nothing. */
  static Needs nothing() {
    return new Needs(List.of(), 1, SOON, false, false, false);
  }

  Needs set(String... assignments) {
    List<String> all = new ArrayList<>(settings);
    all.addAll(List.of(assignments));
    return new Needs(all, slots, beforeMidnight, ownDisk, repair, upgrade);
  }

  Needs slots(int each) {
    return new Needs(settings, each, beforeMidnight, ownDisk, repair, upgrade);
  }

  Needs midnightAfter(Duration time) {
    return new Needs(settings, slots, time, ownDisk, repair, upgrade);
  }

  Needs diskOfItsOwn() {
    return new Needs(settings, slots, beforeMidnight, true, repair, upgrade);
  }

  Needs lossToBeRepaired() {
    return new Needs(settings, slots, beforeMidnight, ownDisk, true, upgrade);
  }

  Needs upgradeOfTheState() {
    return new Needs(settings, slots, beforeMidnight, ownDisk, repair, true)
        .set("input.time-stamps=CreateTime");
  }
}
