package se.garantivakt.rules.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import se.garantivakt.event.Action;
import se.garantivakt.event.Purpose;
import se.garantivakt.rules.Pattern;
import se.garantivakt.rules.Reset;
import se.garantivakt.rules.StartClause;

/** Says in words which events a rule speaks of, from what was read and not from the file. */
final class PatternText {
  private PatternText() {}

  /** The actions of some bits, in the contract's order. */
  static String actions(long bits) {
    return Arrays.stream(Action.values())
        .filter(action -> (bits & action.bit()) != 0)
        .map(Action::qualified)
        .collect(Collectors.joining(" or "));
  }

  static String of(Pattern pattern) {
    List<String> parts = new ArrayList<>(List.of(actions(pattern.actions())));
    if (pattern.purposes() != 0) {
      parts.add("purpose " + purposes(pattern));
    }
    if (pattern.licensed()) {
      parts.add("by licensed staff");
    }
    if (pattern.unexcused()) {
      parts.add("not excused");
    }
    if (pattern.by().isStated()) {
      parts.add("by the " + pattern.by().wire());
    }
    if (pattern.careLevel().isStated()) {
      parts.add("in " + pattern.careLevel().wire() + " care");
    }
    return String.join(", ", parts);
  }

  static String of(StartClause clause) {
    if (clause instanceof StartClause.Referral) {
      return "the referral, at the step that the switches name";
    }
    if (clause instanceof StartClause.Judged judged) {
      String unless = judged.unless().actions() == 0 ? "" : ", unless " + of(judged.unless());
      return of(judged.on()) + ", only if " + of(judged.onlyIf()) + unless;
    }
    return clause instanceof StartClause.AfterNullified after
        ? of(after.on()) + ", once the clock before was nullified"
        : of(((StartClause.Direct) clause).on());
  }

  static String of(Reset reset) {
    String count = reset.count() == 1 ? "" : ", from the " + reset.count() + ". time on";
    String days = DatedText.of(reset.notice(), String::valueOf);
    String notice = days.equals("0") ? "" : ", offered at least so many days ahead: " + days;
    return of(reset.on())
        + count
        + notice
        + (reset.exceptUrgent() ? ", not for urgent patients" : "");
  }

  private static String purposes(Pattern pattern) {
    return Arrays.stream(Purpose.values())
        .filter(pattern::fitsPurpose)
        .map(purpose -> purpose.isStated() ? purpose.wire() : "unstated")
        .collect(Collectors.joining(" or "));
  }
}
