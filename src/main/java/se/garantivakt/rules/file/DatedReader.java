package se.garantivakt.rules.file;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import se.garantivakt.rules.Dated;
import se.garantivakt.rules.Dated.Version;
import se.garantivakt.yaml.Reading;
import se.garantivakt.yaml.Tree;
import se.garantivakt.yaml.Tree.Fields;
import se.garantivakt.yaml.Tree.Items;

/**
 * Reads what may be said by date: a value, or a list of {@code {from, until, value}} in order of
 * days. {@code until} is the first day after, and may be left out where the next version begins.
 */
final class DatedReader {
  private final Reading reading;

  DatedReader(Reading reading) {
    this.reading = reading;
  }

  /** Whether a tree is a list of versions, rather than a value. */
  static boolean isDated(Tree tree) {
    return tree instanceof Items list && list.items().stream().anyMatch(Fields.class::isInstance);
  }

  /** Versions with nothing before the first and after the last. */
  <T> Dated<T> read(Tree tree, Function<Tree, T> value) {
    List<Version<T>> versions = versions(tree, value);
    return new Dated<>(versions);
  }

  /** Versions, and what holds on the days before the first and after the last. */
  <T> Dated<T> read(Tree tree, Function<Tree, T> value, T otherwise) {
    List<Version<T>> versions = new ArrayList<>(versions(tree, value));
    int first = versions.get(0).from();
    if (first != Dated.ALWAYS) {
      versions.add(0, new Version<>(Dated.ALWAYS, first, otherwise));
    }
    int last = versions.get(versions.size() - 1).until();
    if (last != Dated.EVER) {
      versions.add(new Version<>(last, Dated.EVER, otherwise));
    }
    return new Dated<>(versions);
  }

  private <T> List<Version<T>> versions(Tree tree, Function<Tree, T> value) {
    if (!isDated(tree)) {
      return List.of(new Version<>(Dated.ALWAYS, Dated.EVER, value.apply(tree)));
    }
    List<Fields> said = new ArrayList<>();
    reading
        .items(tree)
        .forEach(i -> said.add(reading.fields(i, List.of("from", "until", "value"))));
    List<Version<T>> versions = new ArrayList<>();
    int before = reading.faults().count();
    for (int i = 0; i < said.size(); i++) {
      Fields one = said.get(i);
      int from = begin(one, i == 0);
      int until = end(one, i + 1 < said.size() ? Optional.of(said.get(i + 1)) : Optional.empty());
      T what = value.apply(reading.need(one, "value").orElse(one));
      if (until <= from) {
        String wrong = "does not begin before its end, or before the next version";
        reading.faults().add(one, wrong, "allowed: versions in order of their days");
      }
      versions.add(new Version<>(from, until, what));
    }
    // after faults, a stand-in to go on with
    return reading.faults().count() == before
        ? versions
        : List.of(new Version<>(Dated.ALWAYS, Dated.EVER, versions.get(0).value()));
  }

  private int begin(Fields one, boolean first) {
    if (first && !one.fields().containsKey("from")) {
      return Dated.ALWAYS;
    }
    return reading.need(one, "from").map(this::day).orElse(Dated.ALWAYS);
  }

  private int end(Fields one, Optional<Fields> next) {
    Tree until = one.fields().get("until");
    Optional<Integer> follows = next.map(n -> n.fields().get("from")).map(this::day);
    if (until == null) {
      return follows.orElse(Dated.EVER);
    }
    int end = day(until);
    if (follows.isPresent() && end != follows.get()) {
      String wrong = end < follows.get() ? "leaves a gap before" : "overlaps";
      String from = next.get().fields().get("from").shown();
      reading.faults().add(until, wrong + " the next version", "allowed: " + from + ", or nothing");
    }
    return end;
  }

  private int day(Tree tree) {
    try {
      return (int) LocalDate.parse(tree.shown()).toEpochDay();
    } catch (DateTimeException broken) {
      reading.faults().add(tree, "is not a day", "allowed: days as 2021-01-01");
      return Dated.ALWAYS;
    }
  }
}
