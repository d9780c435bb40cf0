package se.garantivakt.event;

import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * Tells a Swedish personnummer or samordningsnummer (folkbokföringslag 1991:481, 18 and 18 a §§):
 * ten or twelve digits with a real date (of a samordningsnummer the day plus 60) and the Luhn check
 * digit over the last ten. The separator before the last four may be any dash, a plus, a space or
 * absent.
 */
public final class PersonalNumber {

  private static final int LAST_PART = 4;

  private PersonalNumber() {}

  /** Whether the whole text, white space around it aside, reads as a personal number. */
  public static boolean reads(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isBlank(text.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(text.charAt(end - 1))) {
      end--;
    }
    return start < end && endOfNumber(text, start) == end;
  }

  /** Whether a personal number stands anywhere in the text, no letter or digit touching it. */
  public static boolean standsIn(CharSequence text) {
    for (int at = 0; at < text.length(); at++) {
      boolean starts = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
      if (starts && endOfNumber(text, at) > at) {
        return true;
      }
    }
    return false;
  }

  /** The end of the personal number that begins here, or -1. */
  private static int endOfNumber(CharSequence text, int start) {
    StringBuilder digits = new StringBuilder(12);
    int at = appendDigits(text, start, digits);
    boolean split = digits.length() == 6 || digits.length() == 8;
    if (split && at < text.length() && isSeparator(text.charAt(at))) {
      int first = digits.length();
      at = appendDigits(text, at + 1, digits);
      if (digits.length() != first + LAST_PART) {
        return -1;
      }
    }
    boolean alone = at == text.length() || !Character.isLetterOrDigit(text.charAt(at));
    return alone && isNumber(digits) ? at : -1;
  }

  private static int appendDigits(CharSequence text, int start, StringBuilder digits) {
    int at = start;
    while (at < text.length() && digits.length() <= 12) {
      int digit = Character.digit(text.charAt(at), 10);
      if (digit < 0) {
        break;
      }
      digits.append((char) ('0' + digit));
      at++;
    }
    return at;
  }

  private static boolean isNumber(StringBuilder digits) {
    if (digits.length() != 10 && digits.length() != 12) {
      return false;
    }
    String lastTen = digits.substring(digits.length() - 10);
    // Every day of any century is one of the 2000s too: 2000 was a leap year.
    int century = digits.length() == 12 ? Integer.parseInt(digits.substring(0, 2)) : 20;
    return century >= 18 && century <= 20 && isDate(century, lastTen) && hasCheckDigit(lastTen);
  }

  private static boolean isDate(int century, String lastTen) {
    int year = century * 100 + Integer.parseInt(lastTen.substring(0, 2));
    int month = Integer.parseInt(lastTen.substring(2, 4));
    int day = Integer.parseInt(lastTen.substring(4, 6));
    try {
      return LocalDate.of(year, month, day > 60 ? day - 60 : day).getYear() == year;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static boolean hasCheckDigit(String lastTen) {
    int sum = 0;
    for (int i = 0; i < lastTen.length(); i++) {
      int product = (lastTen.charAt(i) - '0') * (2 - i % 2);
      sum += product / 10 + product % 10;
    }
    return sum % 10 == 0;
  }

  private static boolean isSeparator(char c) {
    return c == '+'
        || c == ' '
        || c == '\u2212'
        || Character.getType(c) == Character.DASH_PUNCTUATION;
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
