package se.garantivakt.report;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Names of files after ids: one name for each id, and none that leads out of its folder. */
final class FileNames {
  private static final String PLAIN =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_";

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private FileNames() {}

  /**
   * An HSA-id stands as it is; of other ids what is no letter, digit, - or _ is percent-encoded.
   */
  static String of(String id) {
    StringBuilder name = new StringBuilder();
    for (byte each : id.getBytes(StandardCharsets.UTF_8)) {
      if (PLAIN.indexOf(each) >= 0) {
        name.append((char) each);
      } else {
        name.append('%').append(HEX.toHexDigits(each));
      }
    }
    return name.toString();
  }
}
