package se.garantivakt.accessibility;

import se.garantivakt.accessibility.measure.Yardstick;
import se.garantivakt.engine.compact.CompactBytes;
import se.garantivakt.engine.compact.CompactFormatException;
import se.garantivakt.engine.compact.CompactSource;

/**
 * The figures of a place in few bytes, as one value of state: lossless, the place and the rules
 * excepted, which are the key and configuration. The first byte is the version; bytes written by an
 * earlier version are read by all later ones. The form has no number per patient.
 */
public final class CompactFigures {
  /** The version that is written. */
  static final int VERSION = 1;

  /** What errors call the bytes. */
  static final String NAME = "the compact form of a clinic's figures";

  private static final int TOLD_OF_DAY = 1;
  private static final int CHANGED = 1 << 1;
  private static final int BEGAN = 1 << 2;
  private static final int ALL = 1 << 3;

  private CompactFigures() {}

  /** The bytes of a place. */
  public static byte[] write(ClinicFigures figures) {
    Kept kept = figures.kept();
    CompactBytes out = new CompactBytes();
    out.single(VERSION);
    boolean began = kept.now != ClinicFigures.NEVER;
    boolean changed = kept.changedFrom != Kept.NONE;
    out.number((kept.toldOfDay ? TOLD_OF_DAY : 0) | (changed ? CHANGED : 0) | (began ? BEGAN : 0));
    if (began) {
      out.signed(kept.now);
      out.signed(kept.openDay);
    }
    if (changed) {
      out.signed(kept.changedFrom);
    }
    CompactCounts.write(kept, out);
    return out.toBytes();
  }

  /**
   * A place as it was written. Another number of months retained, and other rules, hold from then
   * on.
   *
   * @throws CompactFormatException if the version is not known, or the bytes are not whole
   */
  public static ClinicFigures read(
      byte[] bytes, Place place, Yardstick yardstick, int retainedMonths) {
    CompactSource in = new CompactSource(bytes, NAME);
    in.version(VERSION);
    int flags = in.below(ALL);
    Kept kept = new Kept();
    kept.toldOfDay = (flags & TOLD_OF_DAY) != 0;
    if ((flags & BEGAN) != 0) {
      kept.now = in.signed();
      kept.openDay = in.signedInt();
    }
    if ((flags & CHANGED) != 0) {
      kept.changedFrom = in.signedInt();
    }
    CompactCounts.read(in, kept);
    in.end();
    return new ClinicFigures(place, yardstick, retainedMonths, kept);
  }
}
