package se.garantivakt.job.settings;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** Settings that contradict each other, each right by itself. */
final class Contradictions {
  private final JobSettings job;
  private final Findings findings;

  Contradictions(JobSettings job, Findings findings) {
    this.job = job;
    this.findings = findings;
  }

  void find() {
    if (job.output().delivery() == Delivery.EXACTLY_ONCE) {
      transactions(job.output(), job.run());
    }
    if (!job.run().bounded()) {
      time(job.time(), job.input().longestDelay());
    }
    ending(job.run(), job.input().start());
    topicsOfTwo();
  }

  /**
   * A transaction is open from one checkpoint to the end of the next, and while the job stands
   * still between the two. If the broker aborts it in that time, what it held is lost and only
   * logged.
   */
  private void transactions(OutputSettings output, RunSettings run) {
    findings.addIf(
        !run.checkpoints(),
        Keys.DELIVERY,
        output.delivery().word(),
        "needs checkpoints: transactions are committed with them, and run.checkpoint-every is PT0S",
        "raise run.checkpoint-every, or say at-least-once");
    Duration longest =
        run.checkpointEvery().plus(run.checkpointWithin()).plus(output.longestOutage());
    findings.addIf(
        output.transactionTimeout().compareTo(longest) <= 0,
        Keys.TRANSACTION_TIMEOUT,
        output.transactionTimeout(),
        "is not more than run.checkpoint-every, run.checkpoint-within and output.longest-outage"
            + " together ("
            + longest
            + "): the broker would abort what is yet to be committed",
        "raise it, or lower one of them");
  }

  /**
   * Time overtakes records on their way, which then come late, when the allowance is less than what
   * a record takes from its time stamp until it can be read, or when a wall clock that leaps is
   * believed further than the allowance.
   */
  private void time(TimeSettings time, Duration longestDelay) {
    findings.addIf(
        time.allowance().compareTo(longestDelay) < 0,
        Keys.ALLOWANCE,
        time.allowance(),
        "is less than input.longest-delay (" + longestDelay + "): time would overtake records",
        "raise it to that at least");
    findings.addIf(
        time.jumpStep().compareTo(time.allowance()) > 0,
        Keys.JUMP_STEP,
        time.jumpStep(),
        "is more than time.allowance ("
            + time.allowance()
            + "): a leap of the wall clock would"
            + " overtake records",
        "lower it, or raise time.allowance");
    findings.addIf(
        time.ahead().compareTo(time.allowance()) < 0,
        Keys.AHEAD,
        time.ahead(),
        "is less than time.allowance ("
            + time.allowance()
            + "): clocks that differ as much as is"
            + " allowed for would have their records rejected",
        "raise it to that at least");
    findings.addIf(
        time.historicalAfter().compareTo(time.usualLag()) <= 0,
        Keys.HISTORICAL_AFTER,
        time.historicalAfter(),
        "is not more than time.allowance, time.ask-every and time.answer-within together ("
            + time.usualLag()
            + "): live alerts would be marked historical",
        "raise it, or lower one of them");
  }

  private void ending(RunSettings run, StartingPoint start) {
    run.until().end().ifPresent(end -> ending(run, start, end));
  }

  private void ending(RunSettings run, StartingPoint start, Instant end) {
    findings.addIf(
        !run.bounded(),
        Keys.UNTIL,
        end,
        "says how far a bounded run speaks, and run.bounded is false",
        "say run.bounded: true, or never");
    findings.addIf(
        start instanceof StartingPoint.At at && !at.instant().isBefore(end),
        Keys.UNTIL,
        end,
        "is not after input.start: nothing would be read",
        "raise it, or lower input.start");
  }

  /** A topic that is read and written would feed the job its own words. */
  private void topicsOfTwo() {
    Map<String, String> first = new TreeMap<>();
    TopicChecks.named(job)
        .forEach(
            (key, topic) -> {
              String other = first.putIfAbsent(topic, key.name());
              findings.addIf(
                  other != null, key, topic, "is the topic of " + other, "one topic for each");
            });
  }
}
