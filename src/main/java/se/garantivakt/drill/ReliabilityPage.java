package se.garantivakt.drill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What came of drills, as a page for people.
 *
 * @param drills in the order in which they are told
 */
public record ReliabilityPage(List<HeldDrill> drills) {
  private static final String BEFORE =
      """
      # What the job bears

      Written by `jobs/garantivakt drill --page docs/reliability.md`, of the drills that were held; nothing here is written
      by hand.

      Each drill has a broker, a ZooKeeper, a JobManager and two TaskManagers as processes of their own on one machine,
      checkpoints every two seconds, exactly-once sinks, and a load of simulated patients that goes on while the faults
      happen. A day of the rules ends in the middle of it, so that deadlines fall due by time alone. Whatever is done is a
      command of this project, or the proxy in front of the broker.

      Afterwards the topics, read as a consumer of committed records reads them, are held against a replay of the same
      input by a Flink without faults: alerts, states, audit, and the months of clinics and which findings they have. *Missing*,
      *too much* and *otherwise* are the differences; *twice* counts records that stand a second time in a topic that is
      written exactly once; *open* transactions left on the broker and partitions whose end a reader of committed records
      does not reach; *ids* how often a log of any process says an id of a patient, an episode or an event.

      | drill | faults | inputs | applied | ignored | duplicate | rejected | alerts | states | restarts | missing | too much | otherwise | twice | open | ids | s | |
      | --- | --- | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: | --- |
      """;

  /** Writes it. */
  public void write(Path file) throws IOException {
    StringBuilder text = new StringBuilder(BEFORE);
    drills.forEach(it -> text.append(row(it)));
    text.append("\n## What is done\n\n");
    for (HeldDrill it : drills) {
      text.append("* **").append(it.drill().name()).append("**: ").append(it.drill().what());
      it.verdict().stream()
          .flatMap(verdict -> verdict.checks().stream())
          .forEach(
              check -> text.append(check.held() ? "; " : "; **not so:** ").append(check.what()));
      text.append(".\n");
    }
    Files.writeString(file, text);
  }

  private static String row(HeldDrill it) {
    if (it.verdict().isEmpty()) {
      return "| %s | | | | | | | | | | | | | | | | | not held: %s |\n"
          .formatted(it.drill().name(), it.why().lines().findFirst().orElse(""));
    }
    Verdict v = it.verdict().get();
    return String.format(
        Locale.ROOT,
        "| %s | %s | %,d | %,d | %,d | %,d | %,d | %,d | %,d | %d | %,d | %,d | %,d | %,d | %d | %d"
            + " | %d | %s |\n",
        it.drill().name() + (it.shortly() ? " (short)" : ""),
        v.faults(),
        v.sent(),
        of(v.outcomes(), "applied"),
        of(v.outcomes(), "ignored"),
        of(v.outcomes(), "duplicate"),
        of(v.outcomes(), "rejected"),
        of(v.told(), "guarantee.alert"),
        of(v.told(), "guarantee.status"),
        v.restarts(),
        v.missing(),
        v.extra(),
        v.different(),
        v.twice(),
        v.openTransactions(),
        v.idsInLogs(),
        v.seconds(),
        v.passed() ? "passed" : "**not passed**: " + String.join("; ", v.wrong()));
  }

  private static long of(Map<String, Long> counts, String name) {
    return counts.getOrDefault(name, 0L);
  }
}
