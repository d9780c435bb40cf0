package se.garantivakt.replay.explain;

import java.util.List;
import se.garantivakt.engine.Status;
import se.garantivakt.rules.RuleSet;

/** Why, in the words of the law. */
final class Sources {
  private Sources() {}

  /** The rule, and its source in law. */
  static String of(RuleSet rules, String rule) {
    String source = rules.source(rule);
    return rule + ": " + (source.isEmpty() ? "the rule file names no source" : source);
  }

  /** The rules by which a clock's time is not counted, each once. */
  static List<String> ofPauses(Status clock) {
    return clock.pauses().stream().map(Status.Pause::code).map(Sources::ofCode).distinct().toList();
  }

  private static String ofCode(String code) {
    return code.equals("OTHER_REGION") ? "ownChoiceOtherRegion" : code;
  }
}
