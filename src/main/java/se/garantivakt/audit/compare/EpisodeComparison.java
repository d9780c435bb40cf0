package se.garantivakt.audit.compare;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import se.garantivakt.audit.compare.Difference.Kind;
import se.garantivakt.audit.compare.Difference.Reason;
import se.garantivakt.job.settings.OutputTopic;

/**
 * One episode as it was told then, and as the replay tells it. Compared is what both came to:
 * alerts that stand or came true and when they were raised by the law's time, the latest states,
 * the last transition of each clock, and that each event became something. Not determined by the
 * log, and not compared, is what depends on the order in which topics were heard: alerts that were
 * raised and taken back, steps on the way, causes, what an outcome says, and whether a clock whose
 * start was taken back was ever told.
 */
final class EpisodeComparison {
  private static final Set<String> OF_TRANSITIONS =
      Set.of("knownAt", "cause", "rule", "origin", "at", "from", "deadlineBefore", "ruleVersion");

  private final EpisodeTold then;
  private final EpisodeTold now;
  private final List<Difference> differences = new ArrayList<>();

  private EpisodeComparison(EpisodeTold then, EpisodeTold now) {
    this.then = then;
    this.now = now;
  }

  static List<Difference> of(EpisodeTold then, EpisodeTold now) {
    EpisodeComparison comparison = new EpisodeComparison(then, now);
    comparison.claims();
    comparison.records(OutputTopic.STATUS, then.states, now.states);
    comparison.records(OutputTopic.AUDIT, then.transitions, now.transitions);
    comparison.outcomes();
    return comparison.differences;
  }

  private void claims() {
    for (String id : union(then.claims, now.claims)) {
      Optional<Claim> was = Optional.ofNullable(then.claims.get(id));
      Optional<Claim> is = Optional.ofNullable(now.claims.get(id));
      Optional<Claim> stood = was.filter(claim -> !claim.isWithdrawn());
      Optional<Claim> stands = is.filter(claim -> !claim.isWithdrawn());
      if (stood.isPresent() && stands.isPresent()) {
        both(id, stood.get(), stands.get());
      } else if (stood.isPresent() || stands.isPresent()) {
        Kind kind = stood.isPresent() ? Kind.EXTRA : Kind.MISSING;
        Reason reason = reason(stood.or(() -> stands).get());
        List<TakenRecord> repair =
            stands.isPresent() ? Repair.raise(id, stands.get()) : Repair.withdraw(id, stood.get());
        add(kind, id, reason, List.of(), stood, stands, repair);
      } else if (was.isPresent() != is.isPresent() && was.or(() -> is).get().isByForecast()) {
        Kind kind = was.isPresent() ? Kind.EXTRA : Kind.MISSING;
        add(kind, id, Reason.FORECAST, List.of(), was, is, List.of());
      }
    }
  }

  private void both(String id, Claim stood, Claim stands) {
    List<String> fields =
        new ArrayList<>(Fields.thatDiffer(stood.raised(), stands.raised(), Fields.OF_THE_TELLING));
    if (stood.stands() != stands.stands()) {
      fields.add("ended");
    }
    if (!fields.isEmpty()) {
      boolean when = stood.isByForecast() && Set.of("at", "daysLeft").containsAll(fields);
      boolean onlyEnds = fields.equals(List.of("ended")) && !stands.stands();
      List<TakenRecord> repair =
          when
              ? List.of()
              : onlyEnds ? List.of(Repair.end(id, stands.ended().get())) : Repair.raise(id, stands);
      Reason reason = when ? Reason.FORECAST : Reason.UNEXPLAINED;
      add(Kind.DIFFERENT, id, reason, fields, Optional.of(stood), Optional.of(stands), repair);
    }
  }

  /**
   * An alert by forecast that came true in one run and was never raised in the other is no error.
   */
  private static Reason reason(Claim claim) {
    return claim.isByForecast() && !claim.stands() ? Reason.FORECAST : Reason.UNEXPLAINED;
  }

  private void records(
      OutputTopic topic, Map<String, JsonNode> before, Map<String, JsonNode> after) {
    for (String clockId : union(before, after)) {
      JsonNode was = before.get(clockId);
      JsonNode is = after.get(clockId);
      if (was == null || is == null) {
        JsonNode only = was == null ? is : was;
        boolean erased = topic == OutputTopic.AUDIT && isUntold(clockId, was == null ? then : now);
        if (!isTakenBack(only) && !erased) {
          List<TakenRecord> repair =
              was == null
                  ? List.of(new TakenRecord(topic, is))
                  : Repair.takeBack(topic, was, now.clocks.contains(clockId));
          add(
              was == null ? Kind.MISSING : Kind.EXTRA,
              topic,
              clockId,
              Reason.UNEXPLAINED,
              List.of(),
              Optional.ofNullable(was),
              Optional.ofNullable(is),
              repair);
        }
        continue;
      }
      List<String> fields =
          isTakenBack(was) && isTakenBack(is)
              ? List.of()
              : Fields.thatDiffer(was, is, passedOver(topic, is));
      if (!fields.isEmpty()) {
        boolean rules =
            !was.path("ruleVersion").equals(is.path("ruleVersion"))
                || !was.path("ruleSet").equals(is.path("ruleSet"));
        add(
            Kind.DIFFERENT,
            topic,
            clockId,
            rules ? Reason.OTHER_RULES : Reason.UNEXPLAINED,
            fields,
            Optional.of(was),
            Optional.of(is),
            List.of(new TakenRecord(topic, is)));
      }
    }
  }

  private static Set<String> passedOver(OutputTopic topic, JsonNode is) {
    if (topic == OutputTopic.AUDIT) {
      return OF_TRANSITIONS;
    }
    return is.path("stoppedOn").isNull() ? Fields.AS_OF : Fields.OF_THE_TELLING;
  }

  /** An erasure heard first leaves nothing to tell: then there is no state either. */
  private boolean isUntold(String clockId, EpisodeTold run) {
    boolean nowhere = !then.states.containsKey(clockId) && !now.states.containsKey(clockId);
    return nowhere && !run.clocks.contains(clockId);
  }

  /** Its start is known no longer: whether it was ever told depends on when its start was heard. */
  private static boolean isTakenBack(JsonNode record) {
    return record.path("rule").asText().equals("correction");
  }

  private void outcomes() {
    for (String eventId : union(then.outcomes, now.outcomes)) {
      int was = then.counts.getOrDefault(eventId, 0);
      int is = now.counts.getOrDefault(eventId, 0);
      if (was != is) {
        add(
            was == 0 ? Kind.MISSING : is == 0 ? Kind.EXTRA : Kind.DIFFERENT,
            OutputTopic.AUDIT,
            eventId,
            Reason.UNEXPLAINED,
            was == 0 || is == 0 ? List.of() : List.of("count"),
            Optional.ofNullable(then.outcomes.get(eventId)),
            Optional.ofNullable(now.outcomes.get(eventId)),
            Repair.outcomes(Optional.ofNullable(now.outcomes.get(eventId)), is - was));
      }
    }
  }

  private void add(
      Kind kind,
      String alertId,
      Reason reason,
      List<String> fields,
      Optional<Claim> was,
      Optional<Claim> is,
      List<TakenRecord> repair) {
    add(
        kind,
        OutputTopic.ALERT,
        alertId,
        reason,
        fields,
        was.map(Claim::raised),
        is.map(Claim::raised),
        repair);
  }

  private void add(
      Kind kind,
      OutputTopic topic,
      String key,
      Reason reason,
      List<String> fields,
      Optional<JsonNode> was,
      Optional<JsonNode> is,
      List<TakenRecord> repair) {
    differences.add(new Difference(kind, topic, key, reason, fields, was, is, repair));
  }

  private static Set<String> union(Map<String, ?> one, Map<String, ?> other) {
    Set<String> keys = new TreeSet<>(one.keySet());
    keys.addAll(other.keySet());
    return keys;
  }
}
