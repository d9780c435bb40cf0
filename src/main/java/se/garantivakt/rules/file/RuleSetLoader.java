package se.garantivakt.rules.file;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import se.garantivakt.rules.RuleSet;
import se.garantivakt.yaml.Faults;
import se.garantivakt.yaml.Place;
import se.garantivakt.yaml.Reading;
import se.garantivakt.yaml.Tree;
import se.garantivakt.yaml.Tree.Fields;
import se.garantivakt.yaml.TreeReader;

/**
 * Loads rule sets from their files. Whatever is wrong in a file, or in one that it extends, is
 * refused with a {@link RuleFileException} that holds all of it; nothing is guessed and nothing
 * unknown is passed over.
 */
public final class RuleSetLoader {
  /** Stands as the file of what a policy says. */
  static final String POLICY = "policy";

  private final SwitchCatalog catalog = new SwitchCatalog();

  /** The rule set of a file. */
  public RuleSet load(Path file) {
    Faults faults = new Faults();
    return read(new RuleFiles(faults).whole(file), faults);
  }

  /** The rule set of an id, from the folder of rule files. */
  public RuleSet load(Path folder, String id) {
    return load(RuleFiles.of(folder, id));
  }

  /**
   * The rule set that somebody names: a file, or the id of one in the folder; a file goes before an
   * id of the same name.
   */
  public RuleSet named(Path folder, String name) {
    return load(file(folder, name));
  }

  static Path file(Path folder, String name) {
    boolean id = name.matches("[A-Za-z0-9-]+") && !Files.exists(Path.of(name));
    return id ? RuleFiles.of(folder, name) : Path.of(name);
  }

  /**
   * The rule set of an id under a policy: switches, by their keys, that are laid over what the file
   * says before anything is checked. A null node says nothing.
   */
  public RuleSet load(Path folder, String id, JsonNode policy) {
    Faults faults = new Faults();
    Fields file = new RuleFiles(faults).whole(RuleFiles.of(folder, id));
    Tree said = policy.isNull() ? new Fields(file.place(), Map.of()) : policy(policy, faults);
    Fields upper = new Fields(file.place(), Map.of("switches", said));
    return read(keepingNames(Layers.over(file, upper), file), faults);
  }

  RuleSet read(Fields file, Faults faults) {
    RuleSet ruleSet = new RuleSetReader(catalog, new Reading(faults)).read(file);
    faults.refuse(RuleFileException::new);
    return ruleSet;
  }

  private static Fields keepingNames(Fields merged, Fields file) {
    file.fields().forEach(merged.fields()::putIfAbsent);
    return merged;
  }

  private static Tree policy(JsonNode policy, Faults faults) {
    Place place = new Place(POLICY, 0, "");
    try (JsonParser parser = policy.traverse()) {
      parser.nextToken();
      return new TreeReader(faults).read(parser, place);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
