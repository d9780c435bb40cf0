package se.garantivakt.accessibility.measure;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * How many have waited how many days, everyone told. Median, percentile and mean are exact: they
 * are what sorting everyone's days would give. Where there is nobody, they are absent.
 */
final class WaitedDays {
  private final SortedCounts counts = new SortedCounts();
  private long people;

  void add(long days, long count) {
    counts.add(days, count);
    people += count;
  }

  /** Everyone in it. */
  long people() {
    return people;
  }

  /** The mean of the middle two, or the middle one. */
  OptionalDouble median() {
    return people == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of((ranked((people + 1) / 2) + ranked(people / 2 + 1)) / 2.0);
  }

  /** The 90th percentile by nearest rank: the least days that nine in ten do not exceed. */
  OptionalLong p90() {
    return people == 0 ? OptionalLong.empty() : OptionalLong.of(ranked((9 * people + 9) / 10));
  }

  /** The longest of all. */
  OptionalLong longest() {
    return people == 0 ? OptionalLong.empty() : OptionalLong.of(counts.key(counts.size() - 1));
  }

  /** The arithmetic mean. */
  OptionalDouble mean() {
    long sum = 0;
    for (int i = 0; i < counts.size(); i++) {
      sum += counts.key(i) * counts.count(i);
    }
    return people == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) sum / people);
  }

  /** How many fall into each band; all bands are told. */
  Map<String, Long> by(Bands bands) {
    Map<String, Long> told = bands.empty();
    for (int i = 0; i < counts.size(); i++) {
      told.merge(bands.of(counts.key(i)), counts.count(i), Long::sum);
    }
    return told;
  }

  /** The days of the one at a rank, 1 for the shortest. */
  private long ranked(long rank) {
    long passed = 0;
    for (int i = 0; i < counts.size(); i++) {
      passed += counts.count(i);
      if (passed >= rank) {
        return counts.key(i);
      }
    }
    throw new IllegalArgumentException("there are " + people + ", none at rank " + rank);
  }
}
