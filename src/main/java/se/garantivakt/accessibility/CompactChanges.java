package se.garantivakt.accessibility;

import java.util.List;
import se.garantivakt.engine.compact.CompactBytes;
import se.garantivakt.engine.compact.CompactFormatException;
import se.garantivakt.engine.compact.CompactSource;

/**
 * Changes on their way to the region's place in few bytes: what one clinic drained, as one record.
 * The first byte is the version.
 */
public final class CompactChanges {
  /** The version that is written. */
  static final int VERSION = 1;

  private CompactChanges() {}

  /** The bytes of changes; those that have all but the count in common are added up. */
  public static byte[] write(List<Change> changes) {
    Changes sum = new Changes();
    changes.forEach(sum::add);
    return bytes(sum);
  }

  /**
   * The bytes of several together, added up.
   *
   * @throws CompactFormatException as {@link #read} does
   */
  public static byte[] sum(List<byte[]> several) {
    Changes sum = new Changes();
    several.forEach(one -> read(one, sum));
    return bytes(sum);
  }

  private static byte[] bytes(Changes sum) {
    CompactBytes out = new CompactBytes();
    out.single(VERSION);
    CompactCounts.write(sum, out);
    return out.toBytes();
  }

  /**
   * What was written, in the order of instants.
   *
   * @throws CompactFormatException if the version is not known, or the bytes are not whole
   */
  public static List<Change> read(byte[] bytes) {
    Changes changes = new Changes();
    read(bytes, changes);
    return changes.all();
  }

  private static void read(byte[] bytes, Changes into) {
    CompactSource in = new CompactSource(bytes, CompactFigures.NAME);
    in.version(VERSION);
    CompactCounts.read(in, into);
    in.end();
  }
}
