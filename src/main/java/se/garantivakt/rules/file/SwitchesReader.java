package se.garantivakt.rules.file;

import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.garantivakt.event.Action;
import se.garantivakt.event.EventType;
import se.garantivakt.rules.Dated;
import se.garantivakt.rules.Effect;
import se.garantivakt.rules.FindingRules;
import se.garantivakt.rules.NoShow;
import se.garantivakt.rules.PauseCode;
import se.garantivakt.rules.PvvCondition;
import se.garantivakt.rules.SelfReferralStart;
import se.garantivakt.rules.Switches;
import se.garantivakt.yaml.Reading;
import se.garantivakt.yaml.Tree;
import se.garantivakt.yaml.Tree.Fields;

/**
 * Reads the switches: words of the files into answers of the model. What the words may be stands in
 * the catalog.
 */
final class SwitchesReader {
  private final SwitchCatalog catalog;
  private final Fields said;
  private final Reading reading;
  private final SwitchWords words;

  /**
   * @param said all switches, what nothing is said of from the catalog
   * @param guarantees ids that may be named
   */
  SwitchesReader(SwitchCatalog catalog, Fields said, Set<String> guarantees, Reading reading) {
    this.catalog = catalog;
    this.said = said;
    this.reading = reading;
    this.words = new SwitchWords(reading, guarantees);
  }

  Switches read() {
    return new Switches(
        dated("referralStart", w -> w.stream().map(SwitchesReader::step).toList()),
        dated("selfReferralStart", one(SelfReferralStart.class)),
        is("incompleteReferral", "fromCompletion"),
        perCode("ownChoiceOtherRegion", ".effect", one(Effect.class)),
        dated("PvV.requires", SwitchesReader::conditions),
        is("PvV.from", "declinedAppointment"),
        dated("SoV.careAreas", Set::copyOf),
        is("pauseEnd", "inclusive"),
        is("pauseAfterBreach", "deduct"),
        is("pauseOnDeadlineDay", "counts"),
        dated("noShow", one(NoShow.class)),
        is("lateExemption", "accept"),
        perCode("ownChoiceOtherRegion.guarantees", ".guarantees", Set::copyOf),
        number("stalePauseDays"),
        dated("investigationUnits", Set::copyOf),
        dated("definition", w -> w.get(0)),
        dated("homeRegion", Set::copyOf),
        ZoneId.of(dated("zone", w -> w.get(0)).on(0)),
        number("smallestCount"),
        number("forecast.margin"),
        new FindingRules(
            number("findings.days"),
            number("findings.recurring"),
            number("findings.extensivePercent"),
            number("findings.extensiveSmallest")));
  }

  private Dated<Integer> number(String key) {
    return dated(key, w -> Integer.valueOf(w.get(0)));
  }

  private <T> Dated<T> dated(String key, Function<List<String>, T> meaning) {
    Switch sw = catalog.get(key);
    Tree tree = said.fields().get(key);
    T standard = meaning.apply(words.read(sw, sw.standard()));
    if (!sw.dated() && DatedReader.isDated(tree)) {
      reading.faults().add(tree, "is dated", "allowed: one value, " + sw.allowed());
      return Dated.always(standard);
    }
    return new DatedReader(reading)
        .read(tree, value -> meaning(sw, value, meaning, standard), standard);
  }

  private <T> T meaning(Switch sw, Tree value, Function<List<String>, T> meaning, T standard) {
    int before = reading.faults().count();
    List<String> found = words.read(sw, value);
    return reading.faults().count() == before ? meaning.apply(found) : standard;
  }

  private Dated<Boolean> is(String key, String word) {
    return dated(key, w -> w.get(0).equals(word));
  }

  /**
   * The switches of the three codes, and the one beside them for the own choice of another region.
   */
  private <T> Map<PauseCode, Dated<T>> perCode(
      String otherRegion, String suffix, Function<List<String>, T> meaning) {
    Map<PauseCode, Dated<T>> all = new EnumMap<>(PauseCode.class);
    for (PauseCode code : PauseCode.values()) {
      String key = code == PauseCode.OTHER_REGION ? otherRegion : code.wire() + suffix;
      all.put(code, dated(key, meaning));
    }
    return Map.copyOf(all);
  }

  /** The constant of a word: {@code waiveAfter2} is {@code WAIVE_AFTER_2}. */
  private static <E extends Enum<E>> Function<List<String>, E> one(Class<E> type) {
    return w -> constant(type, w.get(0));
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String word) {
    String name = word.replaceAll("([A-Z]|[0-9]+)", "_$1").toUpperCase(Locale.ROOT);
    return Enum.valueOf(type, name);
  }

  private static Set<PvvCondition> conditions(List<String> words) {
    return words.stream()
        .map(word -> constant(PvvCondition.class, word))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Action step(String word) {
    return Action.of(EventType.REFERRAL, word).orElseThrow();
  }
}
