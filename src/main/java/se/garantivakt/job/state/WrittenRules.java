package se.garantivakt.job.state;

/**
 * By which rules state has been written, as it stands in savepoints.
 *
 * @param id of the rule set
 * @param version of it
 * @param digest of what its file meant
 */
public record WrittenRules(String id, String version, String digest) {

  /**
   * Reads it.
   *
   * @throws IllegalStateException if it says something else
   */
  public static WrittenRules parse(String written) {
    String[] words = written.split("\t", -1);
    if (words.length != 3) {
      throw new IllegalStateException("the state does not say by which rules it was written");
    }
    return new WrittenRules(words[0], words[1], words[2]);
  }

  /** As it stands in state. */
  public String text() {
    return id + '\t' + version + '\t' + digest;
  }
}
