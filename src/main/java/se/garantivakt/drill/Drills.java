package se.garantivakt.drill;

import static se.garantivakt.drill.Needs.nothing;

import java.time.Duration;
import java.util.List;

/** All drills there are, in the order in which they are held. */
public final class Drills {
  private Drills() {}

  /** What they are called. */
  public static List<String> names() {
    return all().stream().map(Drill::name).toList();
  }

  /** All of them. */
  public static List<Drill> all() {
    return List.of(
        new Drill(
            "task-managers",
            "a TaskManager is killed with -9 twenty times, one or the other by chance, also while the"
                + " job comes back",
            Load.usual().apart(240),
            nothing(),
            DeathFaults::taskManagers),
        new Drill(
            "job-manager",
            "the JobManager is killed with -9 three times, another goes on in its place",
            Load.usual(),
            nothing(),
            DeathFaults::jobManager),
        new Drill(
            "storm",
            "a TaskManager, the JobManager and the broker are killed with -9 one after the other, and"
                + " the network is cut, before the job has come back from the one before",
            Load.usual().apart(240),
            nothing(),
            DeathFaults::storm),
        new Drill(
            "broker",
            "the broker is killed with -9 twice, and comes back after seconds",
            Load.usual(),
            nothing(),
            DeathFaults::broker),
        new Drill(
            "midnight",
            "the broker is gone for two minutes around the midnight at which deadlines fall due",
            Load.usual().apart(240),
            nothing().midnightAfter(Duration.ofSeconds(110)),
            NetworkFaults::goneAtMidnight),
        new Drill(
            "network",
            "the network to the broker is cut three times, for up to half a minute",
            Load.usual(),
            nothing(),
            NetworkFaults::cut),
        new Drill(
            "lost-transaction",
            "the network is cut between the two phases of a commit, for longer than the broker keeps"
                + " a transaction: the loss is noticed, and repaired",
            Load.usual(),
            nothing()
                .set(
                    "output.transaction-timeout=PT20S",
                    "run.checkpoint-within=PT10S",
                    "output.longest-outage=PT5S")
                .lossToBeRepaired(),
            NetworkFaults::loseTransaction),
        new Drill(
            "checkpoints",
            "the folder of checkpoints cannot be written to for half a minute",
            Load.usual(),
            nothing(),
            DiskFaults::checkpointsUnwritable),
        new Drill(
            "disk-full",
            "the disk of state, checkpoints and topics is full for half a minute",
            Load.usual(),
            nothing().diskOfItsOwn(),
            DiskFaults::full),
        new Drill(
            "rescale",
            "the job is stopped with a savepoint and goes on in other parallelisms, 2, 3 and 1",
            Load.usual(),
            nothing().slots(2),
            WorkFaults::rescale),
        new Drill(
            "upgrade",
            "the job goes on from the savepoint that the version before this one of its state took",
            Load.usual(),
            nothing().upgradeOfTheState(),
            WorkFaults::upgraded),
        new Drill(
            "poison",
            "two hundred thousand records cannot be read, for every reason there is",
            Load.usual().poison(0.8, 3_000),
            nothing(),
            WorkFaults::poison),
        new Drill(
            "clock",
            "the job's clock is set forward and back by minutes, five times",
            Load.usual(),
            nothing(),
            WorkFaults::wrongClock),
        new Drill(
            "disorder",
            "every third record is sent twice, and each changes places with others within a"
                + " thousand",
            Load.usual().disorder(0.33, 1_000),
            nothing(),
            WorkFaults::disorder));
  }
}
