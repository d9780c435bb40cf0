package se.garantivakt.inspect;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.garantivakt.engine.Engine;
import se.garantivakt.job.state.WrittenRules;
import se.garantivakt.rules.RuleSet;
import se.garantivakt.rules.file.RuleSource;

/** By which laws, rules and editions of the engine, episodes can have been answered. */
public final class Laws {
  private final Map<Integer, String> names = new HashMap<>();

  /** Those that the state names, by this edition of the engine and all before it. */
  public Laws(List<WrittenRules> written, RuleSet rules) {
    written.forEach(one -> name(one.id(), one.version()));
    name(rules.id(), rules.version());
  }

  private void name(String ruleSet, String version) {
    for (int edition = 1; edition <= Engine.EDITION; edition++) {
      String name = ruleSet + " version " + version + ", engine edition " + edition;
      names.put(Engine.mark(ruleSet, version, edition), name);
    }
  }

  /** What an episode's mark stands for. */
  public String name(int mark) {
    return names.getOrDefault(mark, "a law that is not known here");
  }

  /**
   * Why what those rules say cannot be held against the state; empty if it can. Another version of
   * the rule set can: what it says otherwise is put right by the job.
   */
  public static Optional<String> refusal(List<WrittenRules> written, RuleSource source) {
    RuleSet rules = source.load();
    for (WrittenRules one : written) {
      if (!one.id().equals(rules.id())) {
        return Optional.of(
            "the state was written by the rule set %s, and these rules are %s: name %s by --rules"
                .formatted(one.id(), rules.id(), one.id()));
      }
      if (one.version().equals(rules.version()) && !one.digest().equals(source.digest())) {
        return Optional.of(
            ("the rule file %s says version %s as the state does, and means something else than"
                    + " when the state was written: name the file by which the job ran")
                .formatted(source.file(), rules.version()));
      }
    }
    return Optional.empty();
  }
}
