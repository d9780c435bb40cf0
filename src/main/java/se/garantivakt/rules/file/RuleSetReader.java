package se.garantivakt.rules.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.garantivakt.rules.Guarantee;
import se.garantivakt.rules.RuleSet;
import se.garantivakt.rules.Switches;
import se.garantivakt.yaml.Reading;
import se.garantivakt.yaml.Tree;
import se.garantivakt.yaml.Tree.Fields;

/** Reads a whole rule set out of a file that has been laid over what it extends. */
final class RuleSetReader {
  static final List<String> KEYS =
      List.of("ruleSet", "version", "title", "extends", "switches", "guarantees", "law");

  private final SwitchCatalog catalog;
  private final Reading reading;

  RuleSetReader(SwitchCatalog catalog, Reading reading) {
    this.catalog = catalog;
    this.reading = reading;
  }

  /** The switches of a file, what it does not say from the catalog. */
  Fields switches(Fields file) {
    Tree own = file.fields().getOrDefault("switches", new Fields(file.place(), Map.of()));
    Fields known = reading.fields(own, catalog.keys());
    return Layers.switches(catalog.standards(), known);
  }

  /** The rule set; what cannot be read is left out, with faults. */
  RuleSet read(Fields file) {
    Map<String, Tree> trees = guarantees(file);
    Fields said = switches(file);
    Fields levels = (Fields) catalog.get("imminent").standard();
    Set<String> ids = ids(trees.keySet(), levels.fields().keySet());
    ImminentReader imminent =
        new ImminentReader(said.fields().get("imminent"), levels, ids, reading);
    Switches switches = new SwitchesReader(catalog, said, ids, reading).read();
    GuaranteeReader reader =
        new GuaranteeReader(reading, imminent, new PausesInLaw(said, reading.faults()));
    List<Guarantee> guarantees = new ArrayList<>();
    trees.forEach((id, tree) -> reader.read(id, tree).ifPresent(guarantees::add));
    return new RuleSet(
        reading.text(file, "ruleSet"),
        reading.text(file, "version"),
        reading.text(file, "title"),
        guarantees,
        switches,
        new LawReader(reading).read(file));
  }

  /** The ids that switches may name: those of the file and those of the defaults. */
  private Set<String> ids(Set<String> own, Set<String> inLevels) {
    Set<String> ids = new HashSet<>(own);
    ids.addAll(inLevels);
    for (Switch sw : catalog.all()) {
      if (sw.takes().equals("guarantees")) {
        reading.items(sw.standard()).forEach(item -> ids.add(item.shown()));
      }
    }
    return ids;
  }

  /** The guarantees, each laid over the one that it is {@code as}. */
  private Map<String, Tree> guarantees(Fields file) {
    Map<String, Tree> resolved = new LinkedHashMap<>();
    Tree said = reading.need(file, "guarantees").orElse(new Fields(file.place(), Map.of()));
    Map<String, Tree> all = reading.fields(said).fields();
    if (all.isEmpty()) {
      reading.faults().add(said, "names no guarantee", "allowed: at least one");
    }
    all.forEach((id, tree) -> resolved.put(id, resolve(tree, all)));
    return resolved;
  }

  private Tree resolve(Tree tree, Map<String, Tree> all) {
    if (!(tree instanceof Fields own) || !own.fields().containsKey("as")) {
      return tree;
    }
    Tree as = own.fields().get("as");
    List<String> models =
        all.entrySet().stream()
            .filter(e -> e.getValue() instanceof Fields f && !f.fields().containsKey("as"))
            .map(Map.Entry::getKey)
            .toList();
    return reading
        .word(as, "a guarantee that stands for itself", models)
        .map(model -> (Tree) Layers.guarantee((Fields) all.get(model), own))
        .orElse(tree);
  }
}
