package se.garantivakt.job.settings;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.garantivakt.job.settings.Right.Operation;
import se.garantivakt.job.settings.Right.Resource;

/** Holds what the job's user may do against what the job does; docs/security.md tells the same. */
final class NeededRights {
  private static final Pattern USER = Pattern.compile("\\busername\\s*=\\s*\"([^\"]+)\"");

  private final JobSettings job;
  private final Findings findings;

  NeededRights(JobSettings job, Findings findings) {
    this.job = job;
    this.findings = findings;
  }

  /** Every right by the key that names what it is about, in the order of the keys. */
  static Map<Right, Key<String>> of(JobSettings job) {
    Map<Right, Key<String>> needed = new LinkedHashMap<>();
    TopicChecks.named(job)
        .forEach(
            (key, topic) -> {
              boolean input = Keys.INPUT_TOPICS.containsValue(key);
              Operation use = input ? Operation.READ : Operation.WRITE;
              needed.put(new Right(Resource.TOPIC, topic, use), key);
              needed.put(new Right(Resource.TOPIC, topic, Operation.DESCRIBE_CONFIGS), key);
            });
    needed.put(new Right(Resource.GROUP, job.input().group(), Operation.READ), Keys.GROUP);
    if (job.output().delivery() == Delivery.EXACTLY_ONCE) {
      needed.put(
          new Right(
              Resource.TRANSACTIONAL_IDS,
              job.output().transactionalIdPrefix() + "-",
              Operation.WRITE),
          Keys.TRANSACTIONAL_ID_PREFIX);
    }
    return needed;
  }

  /** Tells what is missing, and of which topics nothing further can be said for that. */
  Set<String> find(BrokerFacts broker) {
    Map<Right, Key<String>> needed = of(job);
    List<Right> refused = new ArrayList<>(needed.keySet());
    refused.retainAll(broker.refused(needed.keySet()));
    Set<String> hidden = new HashSet<>();
    for (Right right : refused) {
      findings.add(
          needed.get(right).name(),
          right.name(),
          user() + " lacks the right " + right.words(),
          "give it: kafka-acls.sh --bootstrap-server "
              + job.kafka().bootstrap()
              + " "
              + right.grant(user()));
      if (right.resource() == Resource.TOPIC) {
        hidden.add(right.name());
      }
    }
    return hidden;
  }

  /** Of a client that is known by its certificate the broker alone knows the name. */
  private String user() {
    Matcher said = USER.matcher(job.kafka().admin().get("sasl.jaas.config", ""));
    return said.find() ? said.group(1) : "NAME-OF-THE-JOB";
  }
}
