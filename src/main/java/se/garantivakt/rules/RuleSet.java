package se.garantivakt.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One region's, or country's, rules in full: its guarantees and its answers where sources disagree.
 *
 * @param id its name, that of its file in {@code config/rules/}
 * @param version as the file states it; raised whenever the file changes
 * @param title for people
 * @param guarantees in the order of the file
 * @param switches the answers where sources disagree
 * @param law the sources of the rules that are not a guarantee's own, by their short name: {@code
 *     PvV}, {@code correction} and so on
 */
public record RuleSet(
    String id,
    String version,
    String title,
    List<Guarantee> guarantees,
    Switches switches,
    Map<String, String> law) {

  /** Takes copies of what is handed in. */
  public RuleSet {
    guarantees = List.copyOf(guarantees);
    law = Map.copyOf(law);
  }

  /** The guarantee of that id. */
  public Optional<Guarantee> guarantee(String guaranteeId) {
    return guarantees.stream().filter(g -> g.id().equals(guaranteeId)).findFirst();
  }

  /**
   * The source in law of a rule as publications name it: {@code visit-90/limit} for a guarantee's
   * own part, {@code PvV} for a rule of all. Empty when the file names none.
   */
  public String source(String rule) {
    int slash = rule.indexOf('/');
    if (slash > 0) {
      String part = rule.substring(slash + 1);
      Optional<Guarantee> own = guarantee(rule.substring(0, slash));
      String found = own.map(g -> g.law().getOrDefault(part, "")).orElse("");
      return found.isEmpty() ? law.getOrDefault(part, "") : found;
    }
    return law.getOrDefault(rule, "");
  }
}
