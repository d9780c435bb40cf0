package se.garantivakt.job.settings;

/** How the batches of the output are compressed; the words are Kafka'\''s. */
public enum Compression implements Choice {
  ZSTD("zstd"),
  LZ4("lz4"),
  NONE("none");

  private final String word;

  Compression(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
