package se.garantivakt.rules.file;

import java.util.LinkedHashMap;
import java.util.Map;
import se.garantivakt.yaml.Tree;
import se.garantivakt.yaml.Tree.Fields;

/**
 * Lays what one file says over what another says: switches, sources and guarantees by their keys, a
 * guarantee's parts by theirs. Everything else is replaced whole.
 */
final class Layers {
  private Layers() {}

  /** The upper over the lower, both whole files. */
  static Fields over(Fields lower, Fields upper) {
    Map<String, Tree> merged = new LinkedHashMap<>(upper.fields());
    byKey(merged, lower, "switches", Layers::switches);
    byKey(merged, lower, "guarantees", (below, above) -> each(below, above, Layers::guarantee));
    byKey(merged, lower, "law", Layers::keys);
    return new Fields(upper.place(), merged);
  }

  /** One guarantee over another: its parts, and its sources one by one. */
  static Fields guarantee(Fields lower, Fields upper) {
    Fields merged = keys(lower, upper);
    byKey(merged.fields(), lower, "law", Layers::keys);
    return merged;
  }

  /** Switches over switches; levels guarantee by guarantee. */
  static Fields switches(Fields lower, Fields upper) {
    Fields merged = keys(lower, upper);
    byKey(merged.fields(), lower, "imminent", Layers::keys);
    return merged;
  }

  private static Fields keys(Fields lower, Fields upper) {
    Map<String, Tree> merged = new LinkedHashMap<>(lower.fields());
    merged.putAll(upper.fields());
    return new Fields(upper.place(), merged);
  }

  private static Fields each(Fields lower, Fields upper, Merge merge) {
    Fields merged = keys(lower, upper);
    upper.fields().keySet().forEach(key -> byKey(merged.fields(), lower, key, merge));
    return merged;
  }

  private static void byKey(Map<String, Tree> merged, Fields lower, String key, Merge merge) {
    Tree below = lower.fields().get(key);
    Tree above = merged.get(key);
    if (above == null && below != null) {
      merged.put(key, below);
    } else if (below instanceof Fields lowerFields && above instanceof Fields upperFields) {
      merged.put(key, merge.over(lowerFields, upperFields));
    }
  }

  private interface Merge {
    Fields over(Fields lower, Fields upper);
  }
}
