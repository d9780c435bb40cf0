package se.garantivakt.job.watch;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import se.garantivakt.job.state.WrittenRules;
import se.garantivakt.rules.RuleSet;
import se.garantivakt.rules.file.RuleSource;

/**
 * By which rules the job's state has been written, so that a file that was edited without saying so
 * is noticed: what had been said by a version could be explained by it no longer. Another version
 * is welcome; what it says otherwise is put right.
 */
final class RulesInState {
  private final String id;
  private final String version;
  private final String digest;
  private final Map<String, String> digests = new TreeMap<>();

  RulesInState(RuleSource source) {
    RuleSet rules = source.load();
    this.id = rules.id();
    this.version = rules.version();
    this.digest = source.digest();
    digests.put(version, digest);
  }

  /**
   * Takes in what state says.
   *
   * @throws IllegalStateException if the rules in use cannot go on with it, with what to do
   */
  void takeIn(String written) {
    WrittenRules rules = WrittenRules.parse(written);
    if (!rules.id().equals(id)) {
      throw new IllegalStateException(
          ("the state was written by the rule set %s, and watch.rules names %s: start with %s, or"
                  + " without this state")
              .formatted(rules.id(), id, rules.id()));
    }
    if (rules.version().equals(version) && !rules.digest().equals(digest)) {
      throw new IllegalStateException(
          ("the rule file %s still says version %s and means something else than when the state was"
                  + " written by it: raise its version, or bring back what it said")
              .formatted(id, version));
    }
    digests.merge(
        rules.version(), rules.digest(), (old, again) -> Objects.equals(old, again) ? old : again);
  }

  /** What state is to say, one entry for each version. */
  Iterable<String> written() {
    return digests.entrySet().stream()
        .map(known -> new WrittenRules(id, known.getKey(), known.getValue()).text())
        .toList();
  }
}
