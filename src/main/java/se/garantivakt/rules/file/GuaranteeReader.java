package se.garantivakt.rules.file;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import se.garantivakt.event.CareLevel;
import se.garantivakt.rules.Dated;
import se.garantivakt.rules.Dated.Version;
import se.garantivakt.rules.Deduction;
import se.garantivakt.rules.Guarantee;
import se.garantivakt.rules.Limit;
import se.garantivakt.yaml.Reading;
import se.garantivakt.yaml.Tree;
import se.garantivakt.yaml.Tree.Fields;

/** Reads one guarantee. */
final class GuaranteeReader {
  private static final List<String> KEYS =
      List.of(
          "as",
          "name",
          "limit",
          "careLevel",
          "start",
          "stop",
          "cancel",
          "nullify",
          "reset",
          "resetAfterBreach",
          "cover",
          "deduction",
          "duty",
          "bookings",
          "repeats",
          "law");
  private static final List<String> IN_LAW = List.of("start", "stop", "limit");

  private final Reading reading;
  private final DatedReader dated;
  private final LawReader law;
  private final ImminentReader imminent;
  private final PausesInLaw pauses;

  GuaranteeReader(Reading reading, ImminentReader imminent, PausesInLaw pauses) {
    this.reading = reading;
    this.imminent = imminent;
    this.pauses = pauses;
    this.dated = new DatedReader(reading);
    this.law = new LawReader(reading);
  }

  /** The guarantee; absent when something in it cannot be read. */
  Optional<Guarantee> read(String id, Tree tree) {
    int before = reading.faults().count();
    Fields fields = reading.fields(tree, KEYS);
    PatternReader patterns = new PatternReader(reading);
    Dated<Limit> limit = limit(fields);
    boolean hasLimit = reading.faults().count() == before;
    Guarantee guarantee =
        new Guarantee(
            id,
            reading.text(fields, "name"),
            limit,
            careLevel(fields),
            required(fields, "start", new StartReader(reading)::read),
            required(fields, "stop", patterns::read),
            reading.each(fields, "cancel", patterns::read),
            reading.each(fields, "nullify", patterns::read),
            reading.each(fields, "reset", new ResetReader(reading)::read),
            resetAfterBreach(fields),
            new CoverReader(reading).read(cover(fields)),
            pauses.of(id, deduction(fields)),
            hasLimit ? imminent.of(id, limit) : Dated.always(List.of()),
            reading.yes(fields, "duty", false),
            reading.yes(fields, "bookings", true),
            reading.yes(fields, "repeats", true),
            sources(fields));
    if (reading.faults().count() > before) {
      return Optional.empty();
    }
    new Overlaps(guarantee, tree, reading.faults()).refuse();
    return Optional.of(guarantee);
  }

  private Dated<Limit> limit(Fields fields) {
    Tree tree = fields.fields().get("limit");
    if (reading.need(fields, "limit").isEmpty()) {
      return Dated.always(Periods.NONE);
    }
    Dated<Limit> limit = dated.read(tree, new Periods(reading)::limit);
    if (!Periods.ofOneKind(limit.versions().stream().map(Version::value).toList())) {
      reading
          .faults()
          .add(tree, "mixes days and exact time", "allowed: one of them in all versions");
    }
    return limit;
  }

  private CareLevel careLevel(Fields fields) {
    List<String> allowed = List.of("primary", "specialised", "any");
    return reading
        .need(fields, "careLevel")
        .flatMap(tree -> reading.word(tree, "a care level", allowed))
        .flatMap(CareLevel::of)
        .orElse(CareLevel.UNSTATED);
  }

  private <T> List<T> required(Fields fields, String key, Function<Tree, T> one) {
    reading
        .need(fields, key)
        .filter(tree -> reading.items(tree).isEmpty())
        .ifPresent(tree -> reading.faults().add(tree, "names nothing", "allowed: at least one"));
    return reading.each(fields, key, one);
  }

  private Dated<Boolean> resetAfterBreach(Fields fields) {
    Tree tree = fields.fields().get("resetAfterBreach");
    return tree == null ? Dated.always(false) : dated.read(tree, this::yes);
  }

  private boolean yes(Tree tree) {
    return reading
        .word(tree, "true or false", List.of("true", "false"))
        .map("true"::equals)
        .orElse(false);
  }

  private Tree cover(Fields fields) {
    return reading.need(fields, "cover").orElse(new Fields(fields.place(), Map.of()));
  }

  private Deduction deduction(Fields fields) {
    return reading
        .need(fields, "deduction")
        .flatMap(tree -> reading.word(tree, "a deduction", List.of("law", "none", "allowed")))
        .map(word -> Deduction.valueOf(word.toUpperCase(Locale.ROOT)))
        .orElse(Deduction.NONE);
  }

  private Map<String, String> sources(Fields fields) {
    Map<String, String> sources = law.read(fields);
    List<String> lacking = IN_LAW.stream().filter(part -> !sources.containsKey(part)).toList();
    if (!lacking.isEmpty()) {
      String without = "has no source in law for " + String.join(", ", lacking);
      reading.faults().add(fields.place(), fields.shown(), without, "say it under law");
    }
    return sources;
  }
}
