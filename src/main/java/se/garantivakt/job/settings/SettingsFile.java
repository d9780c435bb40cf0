package se.garantivakt.job.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.garantivakt.yaml.Fault;
import se.garantivakt.yaml.Faults;
import se.garantivakt.yaml.Place;
import se.garantivakt.yaml.Tree;
import se.garantivakt.yaml.TreeReader;

/**
 * What a settings file says. A key may stand below its sections, or be written with dots: {@code
 * time: {ask-every: PT1S}} and {@code time.ask-every: PT1S} say the same.
 */
final class SettingsFile {
  private final Path file;

  SettingsFile(Path file) {
    this.file = file;
  }

  List<Statement> statements(Faults faults) {
    Faults own = new Faults();
    List<Statement> statements = new ArrayList<>();
    text(own)
        .flatMap(text -> new TreeReader(own).yaml(text, file.toString()))
        .filter(tree -> !says(tree, ""))
        .ifPresent(tree -> collect(tree, own, statements));
    own.all().forEach(fault -> faults.add(hidden(fault)));
    return statements;
  }

  private Optional<String> text(Faults faults) {
    try {
      return Optional.of(Files.readString(file));
    } catch (IOException missing) {
      faults.add(
          new Place(file.toString(), 0, ""),
          file.toString(),
          "is not a file that can be read",
          "allowed: a settings file such as jobs/breach-detection/settings.yaml");
      return Optional.empty();
    }
  }

  private void collect(Tree tree, Faults faults, List<Statement> statements) {
    if (tree.place().key().isEmpty() && !(tree instanceof Tree.Fields)) {
      String allowed = "allowed: lines of the form «key: value»";
      faults.add(tree.place(), Secrets.HIDDEN, "is not keys with values", allowed);
    } else if (tree instanceof Tree.Fields fields) {
      fields.fields().values().forEach(below -> collect(below, faults, statements));
    } else if (tree instanceof Tree.Word word && !isEmptySection(word)) {
      statements.add(new Statement(word.place(), word.text(), Statement.Speaker.FILE));
    } else if (tree instanceof Tree.Items) {
      faults.add(tree, "is a list", "allowed: one text");
    }
  }

  private static boolean isEmptySection(Tree.Word word) {
    return word.text().isEmpty() && KnownKeys.isSection(word.place().key());
  }

  private static boolean says(Tree tree, String text) {
    return tree instanceof Tree.Word word && word.text().equals(text);
  }

  /** What the reader of YAML shows of a value may be a secret. */
  private static Fault hidden(Fault fault) {
    String shown = Secrets.shown(fault.place().key(), fault.value());
    return new Fault(fault.place(), shown, fault.wrong(), fault.allowed());
  }
}
