package se.garantivakt.job.time;

/**
 * A clock that stands: of a run over the past, which must not tell otherwise for taking longer.
 *
 * @param millis where it stands, epoch milliseconds
 */
public record StoppedClock(long millis) implements WallClock {
  private static final long serialVersionUID = 1L;

  @Override
  public long nanos() {
    return millis * 1_000_000;
  }
}
