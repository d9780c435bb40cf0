package se.garantivakt.simulate;

import java.util.HexFormat;

/**
 * Ids from the dice. None can read as a personnummer, nor hold one that stands alone: every run of
 * digits that could be long enough begins with a letter or is longer than twelve.
 */
final class Ids {
  private static final HexFormat HEX = HexFormat.of();

  private Ids() {}

  /** A UUID of version 4 (RFC 9562) in lower case; its first and last group begin with a letter. */
  static String uuid(Dice dice) {
    long high = dice.bits() & 0xFFFFFFFFFFFF0FFFL | 0xC000000000004000L;
    long low = dice.bits() & 0x3FFFFFFFFFFFFFFFL | 0x8000C00000000000L;
    String digits = HEX.toHexDigits(high) + HEX.toHexDigits(low);
    return digits.substring(0, 8)
        + '-'
        + digits.substring(8, 12)
        + '-'
        + digits.substring(12, 16)
        + '-'
        + digits.substring(16, 20)
        + '-'
        + digits.substring(20);
  }

  /** A pseudonym: sixteen hexadecimal digits. */
  static String patient(Dice dice) {
    return "p-" + HEX.toHexDigits(dice.bits());
  }

  /** The source's own id of a contact, referral, decision or offer. */
  static String own(char kind, Dice dice) {
    return kind + "-" + HEX.toHexDigits((int) dice.bits());
  }
}
