package se.garantivakt.accessibility.measure;

import java.util.Arrays;

/**
 * Counts by number, in the order of the numbers; none is zero. They lie in two arrays: a place has
 * thousands, which are read from state and written to it whole, each time they are touched. Changes
 * in place; not for several threads.
 */
final class SortedCounts {
  private static final int FIRST = 8;

  private long[] keys;
  private long[] counts;
  private int size;

  SortedCounts() {
    this(new long[0], new long[0], 0);
  }

  private SortedCounts(long[] keys, long[] counts, int size) {
    this.keys = keys;
    this.counts = counts;
    this.size = size;
  }

  int size() {
    return size;
  }

  long key(int place) {
    return keys[place];
  }

  long count(int place) {
    return counts[place];
  }

  /** So many more; a count that comes to zero is gone. */
  void add(long key, long count) {
    if (count == 0) {
      return;
    }
    int place = first(key);
    if (place == size || keys[place] != key) {
      insert(place, key, count);
    } else if (counts[place] + count == 0) {
      remove(place, place + 1);
    } else {
      counts[place] += count;
    }
  }

  /** The place of the first number that is no less than that. */
  int first(long key) {
    // nearly all come in order
    if (size == 0 || keys[size - 1] < key) {
      return size;
    }
    int found = Arrays.binarySearch(keys, 0, size, key);
    return found < 0 ? -found - 1 : found;
  }

  /** Takes out a stretch of places. */
  void remove(int from, int until) {
    System.arraycopy(keys, until, keys, from, size - until);
    System.arraycopy(counts, until, counts, from, size - until);
    size -= until - from;
  }

  /** A stretch of places, by itself. */
  SortedCounts copy(int from, int until) {
    return new SortedCounts(
        Arrays.copyOfRange(keys, from, until),
        Arrays.copyOfRange(counts, from, until),
        until - from);
  }

  private void insert(int place, long key, long count) {
    if (size == keys.length) {
      int room = Math.max(FIRST, size + size / 2);
      keys = Arrays.copyOf(keys, room);
      counts = Arrays.copyOf(counts, room);
    }
    System.arraycopy(keys, place, keys, place + 1, size - place);
    System.arraycopy(counts, place, counts, place + 1, size - place);
    keys[place] = key;
    counts[place] = count;
    size++;
  }

  boolean isSame(SortedCounts other) {
    return size == other.size
        && Arrays.equals(keys, 0, size, other.keys, 0, size)
        && Arrays.equals(counts, 0, size, other.counts, 0, size);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("{");
    for (int i = 0; i < size; i++) {
      text.append(i == 0 ? "" : ", ").append(keys[i]).append('=').append(counts[i]);
    }
    return text.append('}').toString();
  }
}
