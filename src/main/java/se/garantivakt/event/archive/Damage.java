package se.garantivakt.event.archive;

/**
 * From where on a file of an archive cannot be read, or that it is none.
 *
 * @param file its path as it was found
 * @param line the first line that is lost, from 1; 0 where the whole file is no archive
 * @param what is wrong with it; nothing of what the file holds
 */
public record Damage(String file, long line, String what) {

  /** As people look it up: {@code file:line: what}. */
  @Override
  public String toString() {
    return file + (line > 0 ? ":" + line : "") + ": " + what;
  }
}
