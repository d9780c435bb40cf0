package se.garantivakt.rules.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import se.garantivakt.rules.RuleSet;
import se.garantivakt.yaml.Faults;
import se.garantivakt.yaml.Reading;
import se.garantivakt.yaml.Tree;
import se.garantivakt.yaml.Tree.Fields;
import se.garantivakt.yaml.TreeReader;

/** Data files that come with the program, beside {@link RuleSet}. */
final class Resource {
  private Resource() {}

  /** The file as keys with values. */
  static Fields fields(String name) {
    Faults faults = new Faults();
    Tree tree =
        new TreeReader(faults)
            .yaml(text(name), name)
            .orElseThrow(() -> new RuleFileException(faults.all()));
    Fields fields = new Reading(faults).fields(tree);
    faults.refuse(RuleFileException::new);
    return fields;
  }

  /** The whole file. */
  static String text(String name) {
    try (InputStream stream = RuleSet.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("the program lacks its data file " + name);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
