package se.garantivakt.job.source;

/**
 * Where the log of a partition begins and ends, as the broker told it.
 *
 * @param first the offset of the oldest record kept
 * @param last the offset after the newest one that may be read; for {@code read_committed} the last
 *     stable offset
 */
record LogEnd(long first, long last) {

  boolean isEmpty() {
    return first >= last;
  }
}
