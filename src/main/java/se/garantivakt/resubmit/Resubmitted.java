package se.garantivakt.resubmit;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** How many rejected records there were, and what becomes of those that are meant. */
public final class Resubmitted {
  private final Map<Fate, Long> fates = new EnumMap<>(Fate.class);
  private final Map<String, Long> reasons = new TreeMap<>();
  private long read;
  private long unreadable;

  Resubmitted() {}

  void read() {
    read++;
  }

  void unreadable() {
    unreadable++;
  }

  void take(Verdict verdict) {
    fates.merge(verdict.fate(), 1L, Long::sum);
    verdict.reason().ifPresent(reason -> reasons.merge(reason, 1L, Long::sum));
  }

  /** Of those sent, so many were not taken. */
  void tooLarge(long count) {
    if (count > 0) {
      fates.merge(Fate.SENT, -count, Long::sum);
      fates.merge(Fate.TOO_LARGE, count, Long::sum);
    }
  }

  /** Records of {@code event.rejected} that were read. */
  public long all() {
    return read;
  }

  /** Those that are no records of the contract. */
  public long notOfTheContract() {
    return unreadable;
  }

  /** Of those that are meant, each record once however often it was rejected. */
  public long count(Fate fate) {
    return fates.getOrDefault(fate, 0L);
  }

  /** Why some would be rejected again, and how many for each reason. */
  public Map<String, Long> reasons() {
    return Map.copyOf(reasons);
  }

  /** Whether somebody must look at what is left behind. */
  public boolean leavesAny() {
    return unreadable > 0 || fates.keySet().stream().anyMatch(Fate::isLeft);
  }
}
