package se.garantivakt.yaml;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import se.garantivakt.yaml.Tree.Fields;
import se.garantivakt.yaml.Tree.Items;
import se.garantivakt.yaml.Tree.Word;

/**
 * Takes the plain kinds of values out of a tree; what is not of the kind is a fault and reads as
 * nothing.
 */
public final class Reading {
  private final Faults faults;

  /** What is wrong goes there. */
  public Reading(Faults faults) {
    this.faults = faults;
  }

  /** Where all that is wrong is collected. */
  public Faults faults() {
    return faults;
  }

  /** Keys with values; empty where something else stands. */
  public Fields fields(Tree tree) {
    if (tree instanceof Fields fields) {
      return fields;
    }
    faults.add(tree, "is not keys with values", "allowed: lines of the form «key: value»");
    return new Fields(tree.place(), Map.of());
  }

  /** As {@link #fields(Tree)}, with no other keys than these. */
  public Fields fields(Tree tree, Collection<String> known) {
    Fields fields = fields(tree);
    fields.fields().forEach((key, value) -> refuseUnknown(key, value, known));
    return fields;
  }

  /** A fault for a key that is not known. */
  public void refuseUnknown(String key, Tree value, Collection<String> known) {
    if (!known.contains(key)) {
      faults.add(value.place(), key, "is not a known key", Faults.oneOf(List.copyOf(known), key));
    }
  }

  /** The value of a key that must be there. */
  public Optional<Tree> need(Fields fields, String key) {
    Tree value = fields.fields().get(key);
    if (value == null) {
      faults.add(fields.place(), fields.shown(), "lacks the key " + key, "it must be said");
    }
    return Optional.ofNullable(value);
  }

  /** The elements of a list; a value alone is a list of one. */
  public List<Tree> items(Tree tree) {
    return tree instanceof Items items ? items.items() : List.of(tree);
  }

  /** A text that says something; empty with a fault otherwise. */
  public String text(Tree tree) {
    if (tree instanceof Word word && !word.text().isBlank()) {
      return word.text();
    }
    String wrong = tree instanceof Word ? "says nothing" : "is not a single text";
    faults.add(tree, wrong, "allowed: one text");
    return "";
  }

  /** The text of a key that must be there. */
  public String text(Fields fields, String key) {
    return need(fields, key).map(this::text).orElse("");
  }

  /** {@code true} or {@code false}, or what holds where the key is absent. */
  public boolean yes(Fields fields, String key, boolean absent) {
    Tree tree = fields.fields().get(key);
    if (tree == null) {
      return absent;
    }
    return word(tree, "true or false", List.of("true", "false")).map("true"::equals).orElse(absent);
  }

  /** One of some words. */
  public Optional<String> word(Tree tree, String kind, List<String> allowed) {
    if (tree instanceof Word word && allowed.contains(word.text())) {
      return Optional.of(word.text());
    }
    String meant = tree instanceof Word word ? word.text() : "";
    faults.add(tree, "is not " + kind, Faults.oneOf(allowed, meant));
    return Optional.empty();
  }

  /** Several of some words, in the order of the file, none of them twice. */
  public Set<String> words(Tree tree, String kind, List<String> allowed) {
    return several(tree, item -> word(item, kind, allowed));
  }

  /** Several values, in the order of the file, none of them twice. */
  public <T> Set<T> several(Tree tree, Function<Tree, Optional<T>> one) {
    Set<T> found = new LinkedHashSet<>();
    for (Tree item : items(tree)) {
      one.apply(item).filter(value -> !found.add(value)).ifPresent(twice -> refuseTwice(item));
    }
    return found;
  }

  /** A whole number of at least so much; the least with a fault otherwise. */
  public int whole(Tree tree, int least) {
    if (tree instanceof Word word && word.text().matches("\\d{1,9}")) {
      int number = Integer.parseInt(word.text());
      if (number >= least) {
        return number;
      }
    }
    faults.add(tree, "is not a number of the kind", "allowed: whole numbers from " + least);
    return least;
  }

  /** Each element of a list, read. */
  public <T> List<T> each(Fields fields, String key, Function<Tree, T> one) {
    List<T> found = new ArrayList<>();
    if (fields.fields().containsKey(key)) {
      items(fields.fields().get(key)).forEach(item -> found.add(one.apply(item)));
    }
    return found;
  }

  private void refuseTwice(Tree item) {
    faults.add(item, "is named twice", "once is enough");
  }
}
