package se.garantivakt.yaml;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a file, or a policy in JSON, into a {@link Tree}. Aliases are refused and never followed,
 * and size and depth have an end, so that no file can blow up.
 */
public final class TreeReader {
  private static final int MOST_CHARACTERS = 200_000;
  private static final int DEEPEST = 20;

  private final Faults faults;

  /** What is wrong goes there. */
  public TreeReader(Faults faults) {
    this.faults = faults;
  }

  /** The YAML text of a file; a fault and nothing if it cannot be read as YAML. */
  public Optional<Tree> yaml(String text, String file) {
    Place root = new Place(file, 1, "");
    if (text.length() > MOST_CHARACTERS) {
      return unreadable(root, text.length() + " signs");
    }
    try (YAMLParser parser = limited().createParser(text)) {
      parser.nextToken();
      Tree tree = read(parser, root);
      if (parser.nextToken() != null) {
        faults.add(tree.place(), tree.shown(), "is followed by a second document", "one a file");
      }
      return Optional.of(tree);
    } catch (IOException broken) {
      return unreadable(root, String.valueOf(broken.getMessage()).lines().findFirst().orElse(""));
    }
  }

  private Optional<Tree> unreadable(Place root, String found) {
    String allowed = "allowed: YAML without tabs, at most %d signs, at most %d levels deep";
    faults.add(root, found, "is not readable YAML", allowed.formatted(MOST_CHARACTERS, DEEPEST));
    return Optional.empty();
  }

  private static YAMLFactory limited() {
    return YAMLFactory.builder()
        .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
        .build();
  }

  /** What a parser stands on. */
  public Tree read(JsonParser parser, Place place) throws IOException {
    refuseAnchors(parser, place);
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      return fields(parser, place);
    }
    if (parser.currentToken() == JsonToken.START_ARRAY) {
      return items(parser, place);
    }
    boolean nothing =
        parser.currentToken() == null || parser.currentToken() == JsonToken.VALUE_NULL;
    return new Tree.Word(place, nothing ? "" : parser.getText());
  }

  private Tree fields(JsonParser parser, Place place) throws IOException {
    Map<String, Tree> fields = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      Place below = place.below(key, line(parser));
      parser.nextToken();
      Tree value = read(parser, below);
      if (fields.putIfAbsent(key, value) != null) {
        String first = "it stands at line " + fields.get(key).place().line() + " already";
        faults.add(below, key, "is said twice", first);
      }
    }
    return new Tree.Fields(place, fields);
  }

  private Tree items(JsonParser parser, Place place) throws IOException {
    List<Tree> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(read(parser, place.below(String.valueOf(items.size() + 1), line(parser))));
    }
    return new Tree.Items(place, items);
  }

  private void refuseAnchors(JsonParser parser, Place place) throws IOException {
    if (parser instanceof YAMLParser yaml
        && (yaml.isCurrentAlias() || yaml.getObjectId() != null)) {
      faults.add(place, parser.getText(), "is an anchor or an alias", "write it out");
    }
  }

  private static int line(JsonParser parser) {
    return Math.max(0, parser.currentTokenLocation().getLineNr());
  }
}
