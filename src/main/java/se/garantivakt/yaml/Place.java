package se.garantivakt.yaml;

/**
 * Where something stands.
 *
 * @param file the file as it was named, or what stands in its place: {@code policy}, an option
 * @param line the line in it, from 1; 0 where there are no lines
 * @param key the keys that lead there, joined by dots; empty for the whole file
 */
public record Place(String file, int line, String key) {

  /** The place of a key, or of a list's element, below this one. */
  public Place below(String name, int atLine) {
    return new Place(file, atLine, key.isEmpty() ? name : key + "." + name);
  }

  @Override
  public String toString() {
    String where = line > 0 ? file + ":" + line : file;
    return key.isEmpty() ? where : where + " " + key;
  }
}
