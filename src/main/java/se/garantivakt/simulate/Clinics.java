package se.garantivakt.simulate;

import java.util.HexFormat;
import java.util.List;

/**
 * The units of the region, and one elsewhere, by ids of the form of an HSA-id: country and
 * organisation number, a dash, four signs.
 */
final class Clinics {
  /** The national nurse line. */
  static final String NURSE_LINE = "SE2321000016-1177";

  // Region Stockholm's organisation number is 232100-0016, Västra Götaland's 232100-0131 (HSA).
  private static final String STOCKHOLM = "SE2321000016-";
  private static final String ELSEWHERE = "SE2321000131-";
  private static final int FIRST_PRIMARY = 0xA000;
  private static final int FIRST_SPECIALISED = 0xB000;

  /** Where specialised units of one area end and the next begin. */
  private static final int AREA_STEP = 0x100;

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private Clinics() {}

  /** A primary-care unit (vårdcentral). */
  static String primary(Dice dice) {
    return STOCKHOLM + signs(FIRST_PRIMARY + dice.below(Mix.PRIMARY_UNITS));
  }

  /** A primary-care unit of another region. */
  static String elsewhere(Dice dice) {
    return ELSEWHERE + signs(FIRST_PRIMARY + dice.below(Mix.PRIMARY_UNITS));
  }

  /** A specialised unit of an area. */
  static String specialised(Area area, Dice dice) {
    List<Area> areas = Mix.AREAS.things();
    int first = FIRST_SPECIALISED + areas.indexOf(area) * AREA_STEP;
    return STOCKHOLM + signs(first + dice.below(area.units()));
  }

  private static String signs(int number) {
    return HEX.toHexDigits((short) number);
  }
}
