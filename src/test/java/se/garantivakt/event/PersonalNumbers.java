package se.garantivakt.event;

/**
 * Numbers for tests: the published fictitious 19121212-1212 and others computed, of no real person.
 */
final class PersonalNumbers {

  private PersonalNumbers() {}

  /** Twelve digits: date, serial, and the check digit that makes it valid. */
  static String valid(String date, String serial) {
    String nine = date.substring(2) + serial;
    int sum = 0;
    for (int i = 0; i < 9; i++) {
      String product = String.valueOf(Character.digit(nine.charAt(i), 10) * (i % 2 == 0 ? 2 : 1));
      sum += product.chars().map(c -> c - '0').sum();
    }
    return date + serial + (10 - sum % 10) % 10;
  }
}
