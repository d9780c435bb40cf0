package se.garantivakt.rules.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import se.garantivakt.rules.Dated;
import se.garantivakt.rules.Level;
import se.garantivakt.rules.Limit;
import se.garantivakt.yaml.Reading;
import se.garantivakt.yaml.Tree;
import se.garantivakt.yaml.Tree.Fields;

/**
 * Reads the switch {@code imminent}: levels per guarantee, or a plain list that holds for all.
 * Levels come out with the largest time left first.
 */
final class ImminentReader {
  private static final Comparator<Level> LARGEST_FIRST =
      Comparator.comparing((Level level) -> Periods.before(level.left())).reversed();

  private final Tree said;
  private final Fields standard;
  private final Set<String> guarantees;
  private final Reading reading;

  /**
   * @param said the switch as the file has it
   * @param standard as the catalog has it
   * @param guarantees ids that may be named
   */
  ImminentReader(Tree said, Fields standard, Set<String> guarantees, Reading reading) {
    this.said = said;
    this.standard = standard;
    this.guarantees = guarantees;
    this.reading = reading;
  }

  /**
   * The levels of one guarantee. Those that its limit has no room for are refused; of a policy's
   * plain list, which is for all guarantees at once, they are left out.
   */
  Dated<List<Level>> of(String guarantee, Dated<Limit> limit) {
    Tree none = standard.fields().get(guarantee);
    List<Level> otherwise = none == null ? List.of() : levels(none);
    Dated<List<Level>> levels =
        new DatedReader(reading).read(said, tree -> of(guarantee, tree, otherwise), otherwise);
    LevelsInLimits inLimits = new LevelsInLimits(limit);
    if (said.place().file().equals(RuleSetLoader.POLICY) && !(said instanceof Fields)) {
      return inLimits.kept(levels);
    }
    inLimits.refuse(levels, said.place().below(guarantee, said.place().line()), reading.faults());
    return levels;
  }

  private List<Level> of(String guarantee, Tree tree, List<Level> otherwise) {
    if (!(tree instanceof Fields fields)) {
      return levels(tree);
    }
    Set<String> known = new TreeSet<>(guarantees);
    fields.fields().forEach((id, levels) -> reading.refuseUnknown(id, levels, known));
    Tree own = fields.fields().get(guarantee);
    return own == null ? otherwise : levels(own);
  }

  private List<Level> levels(Tree tree) {
    List<Level> levels = new ArrayList<>();
    for (Tree item : reading.items(tree)) {
      int before = reading.faults().count();
      Level level = new Periods(reading).level(item);
      if (levels.stream().anyMatch(other -> LARGEST_FIRST.compare(other, level) == 0)) {
        reading.faults().add(item, "is a level twice", "once is enough");
      }
      if (reading.faults().count() == before) {
        levels.add(level);
      }
    }
    levels.sort(LARGEST_FIRST);
    return List.copyOf(levels);
  }
}
