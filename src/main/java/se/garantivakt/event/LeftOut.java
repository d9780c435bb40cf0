package se.garantivakt.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Serializable;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;

/**
 * Episodes of which nothing is taken, by their fingerprints: names that may stand in logs and
 * settings, as an id may not.
 *
 * @param fingerprints as {@link #fingerprint} makes them
 */
public record LeftOut(Set<String> fingerprints) implements Serializable {
  /** How many characters a fingerprint has. */
  public static final int LENGTH = 16;

  /** None is left out. */
  public static final LeftOut NONE = new LeftOut(Set.of());

  public LeftOut {
    fingerprints = Set.copyOf(fingerprints);
  }

  /** Whether that episode is one of them. */
  public boolean holds(String episodeId) {
    return !fingerprints.isEmpty() && fingerprints.contains(fingerprint(episodeId));
  }

  /**
   * The first 16 hexadecimal digits, in small letters, of the SHA-256 of an id in UTF-8. That any
   * two of ten million episodes share one has a probability of three in a million.
   */
  public static String fingerprint(String episodeId) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(episodeId.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest, 0, LENGTH / 2);
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
