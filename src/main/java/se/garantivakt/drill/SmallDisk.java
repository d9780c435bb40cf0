package se.garantivakt.drill;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A disk of a few hundred megabytes for the folder of a cluster, in memory ({@code tmpfs}), which
 * can be filled up. Linux only, and only for who may mount.
 */
final class SmallDisk implements AutoCloseable {
  private static final String SIZE = "size=700m";
  private static final int BLOCK = 1 << 16;

  private final Path folder;

  private SmallDisk(Path folder) {
    this.folder = folder;
  }

  /** On that folder, which must be empty; none where it cannot be mounted. */
  static Optional<SmallDisk> on(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new DrillException(folder + " cannot be made: " + e, e);
    }
    boolean mounted = ended("mount", "-t", "tmpfs", "-o", SIZE, "tmpfs", folder.toString()) == 0;
    return mounted ? Optional.of(new SmallDisk(folder)) : Optional.empty();
  }

  private static int ended(String... words) {
    try {
      return new ProcessBuilder(words)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException notThere) {
      return -1;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DrillException("interrupted", e);
    }
  }

  /** Fills a disk until nothing more can be written. */
  static void fill(Path file) {
    byte[] block = new byte[BLOCK];
    try (OutputStream out = Files.newOutputStream(file)) {
      for (long i = 0; i < Integer.MAX_VALUE; i++) {
        out.write(block);
      }
    } catch (IOException full) {
      if (!Files.exists(file)) {
        throw new DrillException(file + " cannot be written: " + full, full);
      }
    }
  }

  @Override
  public void close() {
    if (ended("umount", folder.toString()) != 0) {
      throw new DrillException("the disk on " + folder + " is still mounted; umount it");
    }
  }
}
