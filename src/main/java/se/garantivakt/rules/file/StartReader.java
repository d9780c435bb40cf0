package se.garantivakt.rules.file;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.garantivakt.event.Action;
import se.garantivakt.rules.Pattern;
import se.garantivakt.rules.StartClause;
import se.garantivakt.yaml.Reading;
import se.garantivakt.yaml.Tree;
import se.garantivakt.yaml.Tree.Fields;
import se.garantivakt.yaml.Tree.Word;

/**
 * Reads the ways in which a clock starts. The word {@code referral} alone is the chain of a
 * referral's steps, of which the switches choose.
 */
final class StartReader {
  private static final List<String> FURTHER = List.of("onlyIf", "unless", "afterNullified");

  private final Reading reading;
  private final PatternReader patterns;

  StartReader(Reading reading) {
    this.reading = reading;
    this.patterns = new PatternReader(reading);
  }

  StartClause read(Tree tree) {
    if (isChain(tree)) {
      return chain((Fields) tree);
    }
    Pattern on = patterns.read(tree, FURTHER);
    Fields fields = tree instanceof Fields given ? given : new Fields(tree.place(), Map.of());
    boolean judged = fields.fields().containsKey("onlyIf");
    boolean again = reading.yes(fields, "afterNullified", false);
    if (!judged && fields.fields().containsKey("unless")) {
      reading.faults().add(tree, "says unless without onlyIf", "say which judgement starts it");
    }
    if (judged && again) {
      reading.faults().add(tree, "has both onlyIf and afterNullified", "allowed: one of them");
    }
    if (judged) {
      return new StartClause.Judged(on, judgement(fields, "onlyIf"), judgement(fields, "unless"));
    }
    return again ? new StartClause.AfterNullified(on) : new StartClause.Direct(on);
  }

  private Pattern judgement(Fields fields, String key) {
    Tree tree = fields.fields().get(key);
    return Pattern.of(tree == null ? 0 : PatternReader.bits(patterns.actions(tree)));
  }

  private boolean isChain(Tree tree) {
    return tree instanceof Fields fields
        && fields.fields().containsKey("on")
        && reading.items(fields.fields().get("on")).stream()
            .anyMatch(item -> item instanceof Word word && word.text().equals("referral"));
  }

  private StartClause chain(Fields fields) {
    if (reading.items(fields.fields().get("on")).size() > 1) {
      reading.faults().add(fields, "names referral among actions", "allowed: referral alone");
    }
    reading.fields(fields, List.of("on"));
    return new StartClause.Referral(PatternReader.bits(steps()));
  }

  /** The steps that can make a start known; rejected, withdrawn and transferred cannot. */
  private static Set<Action> steps() {
    return EnumSet.range(Action.REFERRAL_DECIDED, Action.REFERRAL_COMPLETED);
  }
}
