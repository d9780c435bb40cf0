package se.garantivakt.accessibility.measure;

import java.util.Arrays;
import se.garantivakt.engine.Counted.Standing;

/**
 * The three published definitions of the share within the guarantee (rules.md section 6). They
 * differ in whom they leave out of numerator and denominator; what the guarantee does not cover is
 * out of all of them, and särskilt orsakad väntan (SoV) stays in, except in Östergötland's.
 */
public enum Definition {
  /**
   * SKR/KCHD, cataract waiting-time package v2.4 (2026): patientvald väntan (PvV) is out;
   * medicinskt orsakad väntan (MoV) is out of those who wait, for they do not actively, and in of
   * those who got their care.
   */
  SKR_KCHD("skr-kchd-2.4") {
    @Override
    boolean leavesOut(Part part, Standing standing, boolean inside) {
      return standing == Standing.PVV || part == Part.WAITING && standing == Standing.MOV;
    }
  },
  /** Socialstyrelsen: PvV and MoV are out. */
  SOCIALSTYRELSEN("socialstyrelsen") {
    @Override
    boolean leavesOut(Part part, Standing standing, boolean inside) {
      return standing == Standing.PVV || standing == Standing.MOV;
    }
  },
  /** Region Östergötland: out is only who has a code, whichever, and is beyond the limit. */
  OSTERGOTLAND("ostergotland") {
    @Override
    boolean leavesOut(Part part, Standing standing, boolean inside) {
      return standing != Standing.PLAIN && !inside;
    }
  };

  private final String wire;

  Definition(String wire) {
    this.wire = wire;
  }

  /** As rule files and records name it. */
  public String wire() {
    return wire;
  }

  /**
   * The definition of a name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Definition of(String wire) {
    return Arrays.stream(values())
        .filter(definition -> definition.wire.equals(wire))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no definition is called " + wire));
  }

  /** Whether a clock is in the denominator, and if it is inside, in the numerator. */
  public boolean counts(Part part, Standing standing, boolean inside) {
    return standing != Standing.NOT_COVERED && !leavesOut(part, standing, inside);
  }

  abstract boolean leavesOut(Part part, Standing standing, boolean inside);
}
