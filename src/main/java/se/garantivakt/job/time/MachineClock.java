package se.garantivakt.job.time;

/** The machine's own clock: with the command line, the only place that asks it. */
public final class MachineClock implements WallClock {
  private static final long serialVersionUID = 1L;

  @Override
  public long millis() {
    return System.currentTimeMillis();
  }

  @Override
  public long nanos() {
    return System.nanoTime();
  }
}
