package se.garantivakt.audit.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;

/** What stands between the tags of a page, and cannot leave them. */
final class Inline {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Inline() {}

  /**
   * JSON for a {@code script} element. What HTML or JavaScript could take for something else
   * ({@code <}, {@code >}, {@code &}, U+2028, U+2029) is escaped; JSON reads it as the same.
   */
  static String json(JsonNode data) {
    String plain;
    try {
      plain = MAPPER.writeValueAsString(data);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
    StringBuilder safe = new StringBuilder(plain.length() + 1000);
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (c == '<' || c == '>' || c == '&' || c == '\u2028' || c == '\u2029') {
        safe.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        safe.append(c);
      }
    }
    return safe.toString();
  }

  /** Text for an element of HTML. */
  static String html(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  /**
   * A script that comes with the program.
   *
   * @throws IllegalStateException where it would end its own element
   */
  static String script(String script) {
    String lower = script.toLowerCase(Locale.ROOT);
    if (lower.contains("</script") || lower.contains("<!--")) {
      throw new IllegalStateException("a script of the page holds what would end its element");
    }
    return script;
  }

  /** How a Content-Security-Policy names a script. */
  static String hash(String script) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
