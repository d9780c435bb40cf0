package se.garantivakt.rules.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.garantivakt.rules.Guarantee;
import se.garantivakt.rules.RuleSet;

/** One rule set of the rule page; of one that extends another only what differs. */
final class RuleSetText {
  private final RuleSet ruleSet;
  private final Optional<RuleSet> lower;

  RuleSetText(RuleSet ruleSet, Optional<RuleSet> lower) {
    this.ruleSet = ruleSet;
    this.lower = lower;
  }

  /** All of it. The switches are handed in, as the file says them. */
  String text(String switches) {
    List<String> same = new ArrayList<>();
    StringBuilder own = new StringBuilder();
    for (Guarantee guarantee : ruleSet.guarantees()) {
      String text = new GuaranteeText(ruleSet, guarantee).text();
      if (below(guarantee.id()).filter(text::equals).isPresent()) {
        same.add("`" + guarantee.id() + "`");
      } else {
        own.append(text);
      }
    }
    return extended(same) + switches(switches) + own + sources();
  }

  private Optional<String> below(String id) {
    return lower.flatMap(set -> set.guarantee(id).map(g -> new GuaranteeText(set, g).text()));
  }

  private String extended(List<String> same) {
    String as =
        same.isEmpty() ? "" : " Its guarantees " + String.join(", ", same) + " are the same.";
    return lower.map(set -> " What is not told here is as in `" + set.id() + "`." + as).orElse("")
        + "\n\n";
  }

  private static String switches(String own) {
    return own.isEmpty() ? "All switches have their defaults.\n\n" : own;
  }

  private String sources() {
    PageTable table = new PageTable("rule", "source");
    boolean any = false;
    for (String name : Resource.fields("rule-names.yaml").fields().keySet()) {
      String source = ruleSet.law().getOrDefault(name, "");
      boolean inherited = lower.filter(set -> source.equals(set.law().get(name))).isPresent();
      if (!source.isEmpty() && !inherited) {
        any = true;
        table.row("`" + name + "`", source);
      }
    }
    return any ? "#### Sources of the other rules\n\n" + table.text() : "";
  }
}
