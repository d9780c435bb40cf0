package se.garantivakt.rules.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.garantivakt.yaml.Faults;
import se.garantivakt.yaml.Place;
import se.garantivakt.yaml.Reading;
import se.garantivakt.yaml.Tree;
import se.garantivakt.yaml.Tree.Fields;
import se.garantivakt.yaml.TreeReader;

/** Finds rule files and lays each over the one that it extends. */
final class RuleFiles {
  private static final String ENDING = ".yaml";

  private final Faults faults;
  private final Reading reading;
  private final Texts texts;

  RuleFiles(Faults faults) {
    this(faults, Files::readString);
  }

  /** Files whose texts are had in another way. */
  RuleFiles(Faults faults, Texts texts) {
    this.faults = faults;
    this.reading = new Reading(faults);
    this.texts = texts;
  }

  /** Gives the text of a file. */
  interface Texts {
    String of(Path file) throws IOException;
  }

  /** The rule sets of a folder, in the order of the alphabet. */
  static List<String> in(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(ENDING))
          .map(name -> name.substring(0, name.length() - ENDING.length()))
          .sorted()
          .toList();
    } catch (IOException broken) {
      return List.of();
    }
  }

  /** The file of a rule set. */
  static Path of(Path folder, String id) {
    return folder.resolve(id + ENDING);
  }

  /** A file with all that it extends below it. */
  Fields whole(Path file) {
    return whole(file, new Place(file.toString(), 0, ""), new ArrayList<>());
  }

  private Fields whole(Path file, Place named, List<String> above) {
    Fields own = read(file, named);
    String id = id(file);
    refuseOtherName(own, id);
    above.add(id);
    Optional<Tree> lower = Optional.ofNullable(own.fields().get("extends"));
    if (lower.isEmpty()) {
      return own;
    }
    String extended = reading.text(lower.get());
    if (above.contains(extended)) {
      String loop = "extends in a circle: " + String.join(" → ", above) + " → " + extended;
      faults.add(lower.get(), loop, "allowed: a rule set that does not lead back here");
      return own;
    }
    Path beside = of(file.toAbsolutePath().getParent(), extended);
    Path shown = file.resolveSibling(beside.getFileName());
    return extended.isEmpty() ? own : Layers.over(whole(shown, lower.get().place(), above), own);
  }

  private Fields read(Path file, Place named) {
    try {
      Optional<Tree> tree = new TreeReader(faults).yaml(texts.of(file), file.toString());
      return reading.fields(
          tree.orElseThrow(() -> new RuleFileException(faults.all())), RuleSetReader.KEYS);
    } catch (IOException missing) {
      List<String> there = in(file.toAbsolutePath().getParent());
      String allowed =
          there.isEmpty() ? "there are no rule sets beside it" : Faults.oneOf(there, id(file));
      faults.add(named, file.getFileName().toString(), "is not a file that can be read", allowed);
      throw new RuleFileException(faults.all());
    }
  }

  private void refuseOtherName(Fields own, String id) {
    String name = reading.text(own, "ruleSet");
    if (!name.isEmpty() && !name.equals(id)) {
      faults.add(own.fields().get("ruleSet"), "is not the name of its file", "allowed: " + id);
    }
  }

  private static String id(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
  }
}
