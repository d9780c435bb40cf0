package se.garantivakt.yaml;

import java.util.List;
import java.util.Map;

/**
 * What stands in a file, each part with its place. All scalars are words as they are written:
 * {@code 01} stays {@code 01}, and {@code no} is not false.
 */
public sealed interface Tree {
  Place place();

  /** As a message shows it, shortened. */
  String shown();

  /** A scalar; empty where nothing stands. */
  record Word(Place place, String text) implements Tree {
    @Override
    public String shown() {
      return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
  }

  /** A list. */
  record Items(Place place, List<Tree> items) implements Tree {
    @Override
    public String shown() {
      return items.isEmpty()
          ? "[]"
          : "[" + items.get(0).shown() + (items.size() > 1 ? ", …]" : "]");
    }
  }

  /** Keys with what they say, in the order of the file. */
  record Fields(Place place, Map<String, Tree> fields) implements Tree {
    @Override
    public String shown() {
      return "{" + String.join(", ", fields.keySet()) + "}";
    }
  }
}
