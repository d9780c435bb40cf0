package se.garantivakt.drill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.TimeUnit;
import se.garantivakt.job.time.WallClock;

/**
 * The machine's clock, set wrong: by as many milliseconds as a file says at the moment. Every
 * process that reads the file has the same wrong time. Its monotonic side is right, as on a machine
 * whose clock is set.
 */
public final class ShiftedClock implements WallClock {
  private static final long serialVersionUID = 1L;
  private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

  private final WallClock right;
  private final String file;
  private transient volatile Read read;

  /** How wrong the clock was when it was looked. */
  private record Read(long nanos, long shift) {}

  /** Wrong by what stands in that file. */
  public ShiftedClock(WallClock right, Path file) {
    this.right = right;
    this.file = file.toString();
  }

  /** Sets all clocks that read the file. */
  static void set(Path file, long shiftMillis) {
    try {
      Path next = file.resolveSibling(file.getFileName() + ".next");
      Files.writeString(next, Long.toString(shiftMillis));
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new DrillException("the clock cannot be set: " + e, e);
    }
  }

  @Override
  public long millis() {
    return right.millis() + shift();
  }

  private long shift() {
    long now = right.nanos();
    Read last = read;
    if (last == null || now - last.nanos() > LOOK_NANOS) {
      try {
        last = new Read(now, Long.parseLong(Files.readString(Path.of(file)).strip()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      read = last;
    }
    return last.shift();
  }

  @Override
  public long nanos() {
    return right.nanos();
  }
}
