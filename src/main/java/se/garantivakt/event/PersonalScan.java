package se.garantivakt.event;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks through what could not be read, so that nothing personal is passed on with a rejection. */
final class PersonalScan {

  private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u([0-9a-fA-F]{4})|.)");

  private PersonalScan() {}

  /** Whether a personal number stands alone anywhere in the key or the bytes, escaped or not. */
  static boolean finds(byte[] value, Optional<String> key) {
    return key.filter(PersonalNumber::standsIn).isPresent() || (value != null && finds(value));
  }

  private static boolean finds(byte[] value) {
    // NUL is left out, so that UTF-16 sent by mistake reads as well.
    String text = new String(value, StandardCharsets.UTF_8).replace("\0", "");
    return PersonalNumber.standsIn(text)
        || (text.indexOf('\\') >= 0 && PersonalNumber.standsIn(unescaped(text)));
  }

  private static String unescaped(String json) {
    return ESCAPE
        .matcher(json)
        .replaceAll(
            escape -> {
              String code = escape.group(1);
              return code == null
                  ? "\n"
                  : Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(code, 16)));
            });
  }
}
