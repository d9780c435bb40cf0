package se.garantivakt.job.settings;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import se.garantivakt.yaml.Fault;
import se.garantivakt.yaml.Nearest;

/** Which keys there are: the project's own, and Kafka's in their blocks. */
final class KnownKeys {
  private static final List<String> OWN = Keys.ALL.stream().map(Key::name).toList();

  private KnownKeys() {}

  /** The project's own key of that name. */
  static Optional<Key<?>> own(String name) {
    return Keys.ALL.stream().filter(key -> key.name().equals(name)).findFirst();
  }

  /** Whether it is no key itself, but keys may stand below it: {@code kafka.client}. */
  static boolean isSection(String name) {
    return all().anyMatch(key -> key.startsWith(name + "."));
  }

  /** What is wrong with a key that is not known. */
  static Fault unknown(Statement statement) {
    return KafkaBlock.of(statement.key())
        .map(block -> unknownToKafka(block, statement))
        .orElseGet(() -> statement.ofKey("is not a known key", suggestion(statement.key())));
  }

  private static Fault unknownToKafka(KafkaBlock block, Statement statement) {
    String name = block.name(statement.key());
    Optional<String> elsewhere =
        KafkaBlock.all()
            .filter(other -> other.definition(name).isPresent())
            .map(other -> "say it as " + other.key(name))
            .findFirst();
    String near = Nearest.of(name, block.names()).map(n -> "did you mean " + n + "? ").orElse("");
    String own = "allowed: Kafka's own names of " + block.whose() + " properties";
    return statement.ofKey(
        "is not a property of Kafka's " + block.whose(), elsewhere.orElse(near + own));
  }

  /** The key that was meant, and its neighbours; else the sections. */
  private static String suggestion(String name) {
    String near =
        Nearest.of(name, OWN)
            .or(() -> OWN.stream().filter(key -> key.endsWith("." + name)).findFirst())
            .map(key -> "did you mean " + key + "? ")
            .orElse("");
    List<String> neighbours =
        OWN.stream().filter(key -> section(key).equals(section(name))).toList();
    List<String> shown =
        neighbours.isEmpty()
            ? OWN.stream().map(KnownKeys::section).distinct().toList()
            : neighbours;
    return near + "allowed: " + String.join(", ", shown);
  }

  private static String section(String name) {
    return name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : "";
  }

  /** The variable of the environment that says a key. */
  static String variable(String key) {
    return Variables.PREFIX + key.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
  }

  /** All keys by the variables that say them. */
  static Map<String, String> byVariable() {
    Map<String, String> keys = new TreeMap<>();
    all().forEach(key -> keys.put(variable(key), key));
    return keys;
  }

  /** Every key that there is. */
  static Stream<String> all() {
    return Stream.concat(
        OWN.stream(), KafkaBlock.all().flatMap(block -> block.names().stream().map(block::key)));
  }
}
