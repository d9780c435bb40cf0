package se.garantivakt.rules.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.garantivakt.yaml.Reading;
import se.garantivakt.yaml.Tree;
import se.garantivakt.yaml.Tree.Fields;

/** Reads sources in law by the short names of rules ({@code rule-names.yaml}). */
final class LawReader {
  private final Reading reading;
  private final List<String> names;

  LawReader(Reading reading) {
    this.reading = reading;
    this.names = new ArrayList<>(Resource.fields("rule-names.yaml").fields().keySet());
  }

  /** The sources under {@code law}; none where the key is absent. */
  Map<String, String> read(Fields fields) {
    Map<String, String> law = new LinkedHashMap<>();
    Tree tree = fields.fields().get("law");
    if (tree != null) {
      reading
          .fields(tree, names)
          .fields()
          .forEach((name, source) -> law.put(name, reading.text(source)));
    }
    return law;
  }
}
