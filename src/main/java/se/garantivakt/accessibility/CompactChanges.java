package se.garantivakt.accessibility;

import java.util.List;

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
   * @throws IllegalArgumentException as {@link #read} does
   */
  public static byte[] sum(List<byte[]> several) {
    Changes sum = new Changes();
    several.forEach(one -> read(one, sum));
    return bytes(sum);
  }

  private static byte[] bytes(Changes sum) {
    Bytes out = new Bytes();
    out.single(VERSION);
    CompactCounts.write(sum, out);
    return out.toBytes();
  }

  /**
   * What was written, in the order of instants.
   *
   * @throws IllegalArgumentException if the version is not known, or the bytes are not whole
   */
  public static List<Change> read(byte[] bytes) {
    Changes changes = new Changes();
    read(bytes, changes);
    return changes.all();
  }

  private static void read(byte[] bytes, Changes into) {
    Source in = new Source(bytes);
    in.version(VERSION);
    CompactCounts.read(in, into);
    in.end();
  }
}
