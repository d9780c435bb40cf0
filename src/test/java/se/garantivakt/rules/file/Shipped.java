package se.garantivakt.rules.file;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import se.garantivakt.rules.Dated;
import se.garantivakt.rules.Guarantee;
import se.garantivakt.rules.Level;
import se.garantivakt.rules.Limit;
import se.garantivakt.rules.RuleSet;

/** The rule sets that come with the project, and short ways to ask them. */
final class Shipped {
  static final Path RULES = Path.of("config", "rules");

  private Shipped() {}

  static RuleSet ruleSet(String id) {
    return new RuleSetLoader().load(RULES, id);
  }

  static List<String> ids(RuleSet ruleSet) {
    return ruleSet.guarantees().stream().map(Guarantee::id).toList();
  }

  static Guarantee of(RuleSet ruleSet, String guarantee) {
    return ruleSet.guarantee(guarantee).orElseThrow();
  }

  static List<String> starts(Guarantee guarantee) {
    return guarantee.starts().stream().map(PatternText::of).toList();
  }

  static List<String> stops(Guarantee guarantee) {
    return guarantee.stops().stream().map(PatternText::of).toList();
  }

  static List<String> cancels(Guarantee guarantee) {
    return guarantee.cancels().stream().map(PatternText::of).toList();
  }

  static String limits(Guarantee guarantee) {
    return DatedText.of(guarantee.limit(), Limit::text);
  }

  static List<String> levels(Guarantee guarantee) {
    return now(guarantee.imminent()).stream().map(Level::text).toList();
  }

  /** What holds on the day as of which the rules are told. */
  static <T> T now(Dated<T> dated) {
    return dated.on(LocalDate.of(2025, 9, 1).toEpochDay());
  }
}
