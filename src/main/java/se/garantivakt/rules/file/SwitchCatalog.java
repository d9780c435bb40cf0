package se.garantivakt.rules.file;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.garantivakt.yaml.Faults;
import se.garantivakt.yaml.Reading;
import se.garantivakt.yaml.Tree;
import se.garantivakt.yaml.Tree.Fields;

/**
 * All switches with what holds where no rule set says anything: the one place where defaults stand.
 */
final class SwitchCatalog {
  /** The file, which is the place of what no rule file says. */
  static final String FILE = "switches.yaml";

  private static final List<String> KEYS =
      List.of("takes", "values", "pattern", "least", "dated", "default", "why");

  private final Map<String, Switch> switches = new LinkedHashMap<>();
  private final Fields standards;

  /** Reads {@code switches.yaml}. */
  SwitchCatalog() {
    Fields file = Resource.fields(FILE);
    Faults faults = new Faults();
    Reading reading = new Reading(faults);
    Map<String, Tree> standard = new LinkedHashMap<>();
    file.fields()
        .forEach(
            (key, tree) -> {
              Fields said = reading.fields(tree, KEYS);
              reading.need(said, "default").ifPresent(value -> standard.put(key, value));
              switches.put(key, read(key, said, reading));
            });
    faults.refuse(RuleFileException::new);
    standards = new Fields(file.place(), standard);
  }

  private static Switch read(String key, Fields said, Reading reading) {
    Map<String, Tree> fields = said.fields();
    return new Switch(
        key,
        reading.text(said, "takes"),
        reading.each(said, "values", reading::text),
        fields.containsKey("pattern") ? reading.text(said, "pattern") : ".+",
        fields.containsKey("least") ? reading.whole(fields.get("least"), 0) : 0,
        reading.yes(said, "dated", true),
        fields.getOrDefault("default", said),
        reading.text(said, "why"));
  }

  /** What holds where nothing is said, in the form of a rule file's {@code switches}. */
  Fields standards() {
    return standards;
  }

  /** All keys, in the order of the catalog. */
  Collection<String> keys() {
    return switches.keySet();
  }

  /** All switches, in the order of the catalog. */
  Collection<Switch> all() {
    return switches.values();
  }

  /** The switch of a key that is in the catalog. */
  Switch get(String key) {
    return switches.get(key);
  }
}
