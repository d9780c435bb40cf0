package se.garantivakt.job.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.garantivakt.yaml.Fault;

/**
 * Holds the settings against each other, the rules and the broker, before a job is submitted: what
 * would otherwise fail hours later, or never be noticed, is told at once, each with the key, its
 * value, a sentence, and what to change.
 */
public final class StartChecks {
  private final Path rules;
  private final BrokerFacts broker;

  /** The folder of rule sets, and the broker, that the settings are held against. */
  public StartChecks(Path rules, BrokerFacts broker) {
    this.rules = rules;
    this.broker = broker;
  }

  /**
   * All that is wrong, told where it was said. Asks the broker a few questions and changes nothing.
   */
  public List<Fault> find(LoadedSettings settings) {
    return find(settings.job()).stream().map(settings::placed).toList();
  }

  /**
   * The same.
   *
   * @throws SettingsException if anything is wrong
   */
  public void refuse(LoadedSettings settings) {
    List<Fault> found = find(settings);
    if (!found.isEmpty()) {
      throw new SettingsException(found);
    }
  }

  /** All that is wrong. */
  public List<Fault> find(JobSettings job) {
    Findings findings = new Findings();
    new Contradictions(job, findings).find();
    new RuleChecks(rules, findings).find(job.watch());
    try {
      Set<String> hidden = new NeededRights(job, findings).find(broker);
      Set<String> seen = new HashSet<>(TopicChecks.named(job).values());
      seen.removeAll(hidden);
      new TopicChecks(job, broker.topics(seen), findings).find(seen);
      transactions(job, findings);
    } catch (BrokerException silent) {
      findings.add(
          Keys.BOOTSTRAP.name(),
          job.kafka().bootstrap(),
          "cannot be asked: " + silent.getMessage(),
          "see that a broker answers there, and that kafka.client says how it is reached");
    }
    return findings.all();
  }

  private void transactions(JobSettings job, Findings findings) {
    if (job.output().delivery() != Delivery.EXACTLY_ONCE) {
      return;
    }
    Duration wanted = job.output().transactionTimeout();
    Optional<Duration> most = broker.longestTransaction();
    findings.addIf(
        most.filter(allowed -> wanted.compareTo(allowed) > 0).isPresent(),
        Keys.TRANSACTION_TIMEOUT,
        wanted,
        "is more than the broker allows: its transaction.max.timeout.ms is "
            + most.map(Duration::toString).orElse("not told"),
        "lower it, or raise the broker's");
  }
}
