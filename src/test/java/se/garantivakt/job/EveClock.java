package se.garantivakt.job;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import se.garantivakt.job.time.WallClock;

/**
 * A wall clock that waits at an instant until it is set going, and then goes as the machine's does.
 * All its copies, in whatever task of this JVM, are set going together, by a file.
 */
final class EveClock implements WallClock {
  private static final long serialVersionUID = 1L;
  private static final long LOOK_EVERY_NANOS = 20_000_000;

  private final long waiting;
  private final String file;
  private transient volatile boolean going;
  private transient volatile long since;
  private transient volatile long looked;

  EveClock(Instant waiting, Path file) {
    this.waiting = waiting.toEpochMilli();
    this.file = file.toString();
  }

  /** Sets it going. */
  void go() throws IOException {
    Path draft = Path.of(file + ".draft");
    Files.writeString(draft, Long.toString(nanos()), US_ASCII);
    Files.move(draft, Path.of(file), StandardCopyOption.ATOMIC_MOVE);
  }

  @Override
  public long millis() {
    long now = nanos();
    if (!going && now - looked > LOOK_EVERY_NANOS) {
      looked = now;
      look();
    }
    return going ? waiting + TimeUnit.NANOSECONDS.toMillis(now - since) : waiting;
  }

  @Override
  public long nanos() {
    return System.nanoTime();
  }

  private void look() {
    try {
      if (Files.exists(Path.of(file))) {
        since = Long.parseLong(Files.readString(Path.of(file), US_ASCII));
        going = true;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
