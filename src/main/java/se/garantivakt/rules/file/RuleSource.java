package se.garantivakt.rules.file;

import java.io.FileNotFoundException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import se.garantivakt.rules.RuleSet;
import se.garantivakt.yaml.Faults;
import se.garantivakt.yaml.Tree;
import se.garantivakt.yaml.Tree.Fields;

/**
 * The texts of a rule file and of all that it extends, to be taken to where there are no files: a
 * rule set loaded from them is the one that the files gave.
 *
 * @param file the name of the rule file
 * @param texts by the names of files
 */
public record RuleSource(String file, Map<String, String> texts) implements Serializable {

  /** Takes a copy of the texts. */
  public RuleSource {
    texts = Map.copyOf(texts);
  }

  /**
   * The texts of a rule file that holds.
   *
   * @throws RuleFileException if it does not
   */
  public static RuleSource of(Path file) {
    Map<String, String> texts = new LinkedHashMap<>();
    Faults faults = new Faults();
    Fields whole =
        new RuleFiles(
                faults,
                one -> {
                  String text = Files.readString(one);
                  texts.put(one.getFileName().toString(), text);
                  return text;
                })
            .whole(file);
    new RuleSetLoader().read(whole, faults);
    return new RuleSource(file.getFileName().toString(), texts);
  }

  /**
   * The same of a rule set as a user names it ({@link RuleSetLoader#named}).
   *
   * @throws RuleFileException if it does not hold
   */
  public static RuleSource named(Path folder, String named) {
    return of(RuleSetLoader.file(folder, named));
  }

  /** The rule set. */
  public RuleSet load() {
    Faults faults = new Faults();
    return new RuleSetLoader().read(whole(faults), faults);
  }

  /**
   * Tells apart what files mean: the same for files that differ in comments and layout only.
   * SHA-256 in hexadecimal digits.
   */
  public String digest() {
    StringBuilder meaning = new StringBuilder();
    write(whole(new Faults()), meaning);
    try {
      byte[] bytes = meaning.toString().getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private Fields whole(Faults faults) {
    return new RuleFiles(faults, one -> text(one.getFileName().toString())).whole(Path.of(file));
  }

  private String text(String name) throws FileNotFoundException {
    String text = texts.get(name);
    if (text == null) {
      throw new FileNotFoundException(name);
    }
    return text;
  }

  private static void write(Tree tree, StringBuilder out) {
    if (tree instanceof Tree.Word word) {
      out.append(word.text().length()).append(':').append(word.text());
    } else if (tree instanceof Tree.Items items) {
      out.append('[');
      items.items().forEach(item -> write(item, out));
      out.append(']');
    } else if (tree instanceof Fields fields) {
      out.append('{');
      fields
          .fields()
          .forEach(
              (key, value) -> {
                out.append(key).append('=');
                write(value, out);
              });
      out.append('}');
    }
  }
}
