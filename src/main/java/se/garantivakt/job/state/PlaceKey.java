package se.garantivakt.job.state;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.Optional;
import se.garantivakt.accessibility.Place;
import se.garantivakt.engine.Unbooked;

/**
 * The key under which the figures of a place are held: {@code clinicId|guarantee|careArea}, encoded
 * so that none holds a bar of its own, the last empty where there is none. It stands in savepoints.
 */
public final class PlaceKey {
  private PlaceKey() {}

  /** The key of a place. */
  public static String of(Place place) {
    return encoded(place.clinicId())
        + '|'
        + encoded(place.guarantee())
        + '|'
        + encoded(place.careArea().orElse(""));
  }

  /** The key of the place to which it is said that a clock waits without a booking. */
  public static String of(Unbooked said) {
    return of(new Place(said.clinicId(), said.guarantee(), said.careArea()));
  }

  /** The place of a key. */
  public static Place place(String key) {
    String[] parts = key.split("\\|", -1);
    Optional<String> area = Optional.of(decoded(parts[2])).filter(text -> !text.isEmpty());
    return new Place(decoded(parts[0]), decoded(parts[1]), area);
  }

  private static String encoded(String part) {
    return isPlain(part) ? part : URLEncoder.encode(part, UTF_8);
  }

  /** Nearly all are: of letters, digits and dashes, which stand for themselves. */
  private static boolean isPlain(String part) {
    for (int i = 0; i < part.length(); i++) {
      char c = part.charAt(i);
      if (!(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-')) {
        return false;
      }
    }
    return true;
  }

  private static String decoded(String part) {
    return URLDecoder.decode(part, UTF_8);
  }
}
