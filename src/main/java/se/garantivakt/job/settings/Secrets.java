package se.garantivakt.job.settings;

import java.util.Locale;
import java.util.Set;

/** Which keys hold secrets, and what is shown in place of one. */
final class Secrets {
  /** Stands wherever a secret would be shown. */
  static final String HIDDEN = "•••";

  private static final Set<String> PARTS =
      Set.of("password", "passphrase", "client.secret", "jaas");

  /** Material that Kafka itself treats as a password. */
  private static final Set<String> MATERIAL =
      Set.of("ssl.keystore.key", "ssl.keystore.certificate.chain", "ssl.truststore.certificates");

  private Secrets() {}

  /** By name: also a misspelt key, and one of a later Kafka, is kept hidden. */
  static boolean holds(String key) {
    String name = key.toLowerCase(Locale.ROOT);
    return PARTS.stream().anyMatch(name::contains) || MATERIAL.stream().anyMatch(name::endsWith);
  }

  /** The value, unless it is a secret. */
  static String shown(String key, String value) {
    return holds(key) ? HIDDEN : value;
  }
}
