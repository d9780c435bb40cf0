package se.garantivakt.publication;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * JSON being written into bytes (RFC 8259). It knows no more than the records of the output need: a
 * library's generator took a fifth of the time of a midnight at which many deadlines pass, and its
 * tests hold what is written here against one.
 *
 * <p>Not safe for use by several threads.
 */
final class JsonBytes {
  private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);
  private static final int ASCII = 0x80;

  /** For each ASCII character: 0 if it stands for itself, else what follows the backslash. */
  private static final byte[] ESCAPED = new byte[ASCII];

  static {
    Arrays.fill(ESCAPED, 0, ' ', (byte) 'u');
    String plain = "\"\\\b\f\n\r\t";
    String escape = "\"\\bfnrt";
    for (int i = 0; i < plain.length(); i++) {
      ESCAPED[plain.charAt(i)] = (byte) escape.charAt(i);
    }
  }

  private byte[] bytes = new byte[2048];
  private int size;

  /** As it stands. */
  void plain(byte[] text) {
    plain(text, text.length);
  }

  /** So much of it from its beginning, as it stands. */
  void plain(byte[] text, int length) {
    room(length);
    System.arraycopy(text, 0, bytes, size, length);
    size += length;
  }

  void single(char ascii) {
    room(1);
    bytes[size++] = (byte) ascii;
  }

  /** In quotes, escaped where JSON asks for it. */
  void text(String text) {
    int length = text.length();
    room(length + 2);
    byte[] into = bytes;
    int at = size;
    into[at++] = '"';
    int read = 0;
    while (read < length) {
      char c = text.charAt(read);
      if (c >= ASCII || ESCAPED[c] != 0) {
        break;
      }
      into[at++] = (byte) c;
      read++;
    }
    size = at;
    if (read < length) {
      special(text, read);
    }
    single('"');
  }

  void number(long value) {
    if (value < 0 || value > 999) {
      plain(Long.toString(value).getBytes(StandardCharsets.US_ASCII));
      return;
    }
    room(3);
    int small = (int) value;
    if (small > 99) {
      bytes[size++] = (byte) ('0' + small / 100);
    }
    if (small > 9) {
      bytes[size++] = (byte) ('0' + small / 10 % 10);
    }
    bytes[size++] = (byte) ('0' + small % 10);
  }

  /** What was written since the last time, and nothing of it any more. */
  byte[] take() {
    byte[] taken = Arrays.copyOf(bytes, size);
    size = 0;
    return taken;
  }

  /** The last byte written; 0 if there is none. */
  byte last() {
    return size == 0 ? 0 : bytes[size - 1];
  }

  private void special(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      room(6);
      if (c < ASCII) {
        ascii(c);
      } else if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        plain(text.substring(i, i + 2).getBytes(StandardCharsets.UTF_8));
        i++;
      } else if (Character.isSurrogate(c)) {
        // half a character has no place in UTF-8, and one in JSON
        unicode(c);
      } else {
        plain(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  private void ascii(char c) {
    byte escape = ESCAPED[c];
    if (escape == 0) {
      bytes[size++] = (byte) c;
    } else if (escape == 'u') {
      unicode(c);
    } else {
      bytes[size++] = '\\';
      bytes[size++] = escape;
    }
  }

  private void unicode(char c) {
    bytes[size++] = '\\';
    bytes[size++] = 'u';
    for (int shift = 12; shift >= 0; shift -= 4) {
      bytes[size++] = HEX[c >> shift & 0xF];
    }
  }

  private void room(int count) {
    if (size + count > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + count));
    }
  }
}
