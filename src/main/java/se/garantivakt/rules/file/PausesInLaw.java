package se.garantivakt.rules.file;

import java.util.Map;
import se.garantivakt.rules.Deduction;
import se.garantivakt.yaml.Faults;
import se.garantivakt.yaml.Tree;
import se.garantivakt.yaml.Tree.Fields;
import se.garantivakt.yaml.Tree.Items;
import se.garantivakt.yaml.Tree.Word;

/**
 * Compares where codes shall have effect ({@code <code>.guarantees}) with where the law deducts. A
 * file that goes beyond the law must say so at the guarantee; a policy, which is a question of what
 * would be, says so by naming it.
 */
final class PausesInLaw {
  private final Fields switches;
  private final Faults faults;

  PausesInLaw(Fields switches, Faults faults) {
    this.switches = switches;
    this.faults = faults;
  }

  /** What holds for a guarantee that says this of itself. */
  Deduction of(String guarantee, Deduction said) {
    Deduction holds = said;
    for (Map.Entry<String, Tree> entry : switches.fields().entrySet()) {
      Tree tree = entry.getValue();
      boolean named = entry.getKey().endsWith(".guarantees") && names(tree, guarantee);
      if (said != Deduction.NONE || !named || tree.place().file().equals(SwitchCatalog.FILE)) {
        continue;
      }
      if (tree.place().file().equals(RuleSetLoader.POLICY)) {
        holds = Deduction.ALLOWED;
      } else {
        String wrong = "is a guarantee whose law has no deduction";
        faults.add(
            tree.place(), guarantee, wrong, "say deduction: allowed there, or leave it out here");
      }
    }
    return holds;
  }

  private static boolean names(Tree tree, String guarantee) {
    if (tree instanceof Word word) {
      return word.text().equals(guarantee);
    }
    if (tree instanceof Items list) {
      return list.items().stream().anyMatch(item -> names(item, guarantee));
    }
    Tree value = ((Fields) tree).fields().get("value");
    return value != null && names(value, guarantee);
  }
}
