package se.garantivakt.job.settings;

/** Where the state of a run lies. */
public enum StateBackend implements Choice {
  /** On disk, larger than memory, with incremental checkpoints. */
  ROCKSDB("rocksdb"),
  /** On the heap: faster, as long as it fits. */
  HASHMAP("hashmap");

  private final String word;

  StateBackend(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
