package se.garantivakt.rules.file;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.garantivakt.event.WireValue;
import se.garantivakt.rules.Cover;
import se.garantivakt.rules.Guarantee;
import se.garantivakt.rules.Level;
import se.garantivakt.rules.Limit;
import se.garantivakt.rules.RuleSet;

/** One guarantee of the rule page, as it was read: what it says and where that stands in law. */
final class GuaranteeText {
  private final RuleSet ruleSet;
  private final Guarantee guarantee;

  GuaranteeText(RuleSet ruleSet, Guarantee guarantee) {
    this.ruleSet = ruleSet;
    this.guarantee = guarantee;
  }

  /** A heading and a table. */
  String text() {
    PageTable table = new PageTable("", "says", "source");
    table.row("limit", DatedText.of(guarantee.limit(), Limit::text), source("limit"));
    table.row("care level", level(), "");
    table.row("starts", each(guarantee.starts(), PatternText::of), source("start"));
    table.row("stops", each(guarantee.stops(), PatternText::of), source("stop"));
    table.rowIfSaid(
        "ends without care", each(guarantee.cancels(), PatternText::of), source("cancel"));
    table.rowIfSaid(
        "is nullified by", each(guarantee.nullifies(), PatternText::of), source("nullify"));
    table.rowIfSaid("is reset by", resets(), source("reset"));
    table.row("covers", cover(guarantee.cover()), source("cover"));
    table.row("days deducted", deduction(), source("deduction"));
    table.row("imminent at", DatedText.of(guarantee.imminent(), this::levels), source("imminent"));
    table.rowIfSaid("duty", guarantee.duty() ? "another provider in time" : "", source("duty"));
    table.rowIfSaid("booked times", guarantee.bookings() ? "" : "say nothing of it", "");
    table.rowIfSaid("once ended", guarantee.repeats() ? "" : "does not start again", "");
    return "#### `" + guarantee.id() + "`: " + guarantee.name() + "\n\n" + table.text();
  }

  private String source(String part) {
    return ruleSet.source(guarantee.id() + "/" + part);
  }

  private String level() {
    return guarantee.careLevel().isStated() ? guarantee.careLevel().wire() : "any";
  }

  private String levels(List<Level> levels) {
    return levels.isEmpty() ? "never" : each(levels, Level::text).replace("; ", ", ");
  }

  private String deduction() {
    return switch (guarantee.deduction()) {
      case LAW -> "by the law";
      case NONE -> "never";
      case ALLOWED -> "not by the law, but by this file";
    };
  }

  private String resets() {
    if (guarantee.resets().isEmpty()) {
      return "";
    }
    String after = DatedText.of(guarantee.resetsAfterBreach(), yes -> yes ? "yes" : "no");
    return each(guarantee.resets(), PatternText::of) + "; also after the breach: " + after;
  }

  private static String cover(Cover cover) {
    List<String> parts = new ArrayList<>();
    add(parts, "problem ", words(cover.problems()));
    add(parts, "not for ", words(cover.exceptReasons()));
    add(parts, "only ", sorted(cover.onlyKinds()));
    add(parts, "not ", sorted(cover.exceptKinds()));
    add(parts, "only ", cover.homeRegion() ? "patients of the home region" : "");
    add(parts, "only ", cover.listed() ? "where the patient is listed" : "");
    add(parts, "only ", cover.mandate() ? "units with the mandate" : "");
    add(parts, "the clinic's own flag ", cover.flag() ? "goes before all of it" : "");
    return parts.isEmpty() ? "everyone" : String.join("; ", parts);
  }

  private static void add(List<String> parts, String head, String said) {
    if (!said.isEmpty()) {
      parts.add(head + said);
    }
  }

  private static <E extends Enum<E> & WireValue> String words(Collection<E> values) {
    return values.stream().sorted().map(WireValue::wire).collect(Collectors.joining(", "));
  }

  private static String sorted(Collection<String> values) {
    return values.stream().sorted().collect(Collectors.joining(", "));
  }

  private static <T> String each(List<T> values, Function<T, String> text) {
    return values.stream().map(text).collect(Collectors.joining("; "));
  }
}
