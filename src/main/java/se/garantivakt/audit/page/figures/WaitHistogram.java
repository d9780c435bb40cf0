package se.garantivakt.audit.page.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * How long those waited who got care, against the limit. Bins begin at the limit and go both ways,
 * so that none holds waits on both sides of it; the last one is open.
 */
public final class WaitHistogram {
  private static final int BINS_INSIDE = 30;
  private static final int MOST_BEYOND = 30;
  private static final int LEAST_BEYOND = 10;

  private final long limit;
  private final long width;
  private final long[] inside;
  private final long[] beyond;

  /** For a limit, in its own unit. */
  WaitHistogram(long limit) {
    this.limit = limit;
    this.width = Math.max(1, (limit + BINS_INSIDE - 1) / BINS_INSIDE);
    this.inside = new long[(int) (limit / width) + 1];
    this.beyond = new long[(int) Math.max(LEAST_BEYOND, Math.min(MOST_BEYOND, limit / width)) + 1];
  }

  /**
   * Waits of a length.
   *
   * @param from the shortest
   * @param to the longest; absent of the last bin
   */
  public record Bin(long from, OptionalLong to, boolean isInside, long count) {}

  void add(long waited) {
    if (waited <= limit) {
      inside[(int) ((limit - Math.max(0, waited)) / width)]++;
    } else {
      beyond[(int) Math.min(beyond.length - 1L, (waited - limit - 1) / width)]++;
    }
  }

  /** The bins from the shortest waits to the longest. */
  public List<Bin> bins() {
    List<Bin> bins = new ArrayList<>();
    for (int i = inside.length - 1; i >= 0; i--) {
      long to = limit - i * width;
      bins.add(new Bin(Math.max(0, to - width + 1), OptionalLong.of(to), true, inside[i]));
    }
    for (int i = 0; i < beyond.length; i++) {
      long from = limit + 1 + i * width;
      boolean last = i == beyond.length - 1;
      OptionalLong to = last ? OptionalLong.empty() : OptionalLong.of(from + width - 1);
      bins.add(new Bin(from, to, false, beyond[i]));
    }
    return bins;
  }
}
