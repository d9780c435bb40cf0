package se.garantivakt.job.settings;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes the typed settings of what was said. */
final class SettingsReader {
  private final Statements said;

  SettingsReader(Statements said) {
    this.said = said;
  }

  JobSettings read() {
    return new JobSettings(kafka(), input(), time(), watch(), accessibility(), output(), run());
  }

  private KafkaSettings kafka() {
    return new KafkaSettings(
        said.of(Keys.BOOTSTRAP),
        client(KafkaBlock.CONSUMER),
        client(KafkaBlock.PRODUCER),
        client(KafkaBlock.ADMIN));
  }

  private ClientProperties client(KafkaBlock block) {
    Map<String, Statement> all = said.said();
    Map<String, String> values = new TreeMap<>(KafkaBlock.CLIENT.values(all));
    values.putAll(block.values(all));
    values.put("bootstrap.servers", said.of(Keys.BOOTSTRAP));
    return new ClientProperties(values);
  }

  private InputSettings input() {
    return new InputSettings(
        topics(Keys.INPUT_TOPICS),
        said.of(Keys.GROUP),
        said.of(Keys.START),
        said.of(Keys.ISOLATION),
        said.of(Keys.TIME_STAMPS),
        said.of(Keys.DISCOVER_EVERY),
        said.of(Keys.LONGEST_DELAY),
        said.of(Keys.MOST_BYTES),
        said.of(Keys.OCCURS_AHEAD),
        said.of(Keys.LEAVE_OUT));
  }

  private TimeSettings time() {
    return new TimeSettings(
        said.of(Keys.ASK_EVERY),
        said.of(Keys.ANSWER_WITHIN),
        said.of(Keys.ALLOWANCE),
        said.of(Keys.JUMP_STEP),
        said.of(Keys.AHEAD),
        said.of(Keys.HISTORICAL_AFTER));
  }

  private AccessibilitySettings accessibility() {
    return new AccessibilitySettings(said.of(Keys.FIGURES_EVERY), said.of(Keys.REVISE_MONTHS));
  }

  private WatchSettings watch() {
    return new WatchSettings(
        said.of(Keys.RULES),
        said.of(Keys.KEEP_CLOSED),
        said.of(Keys.KEEP_ERASED),
        said.of(Keys.MOST_EVENTS));
  }

  private OutputSettings output() {
    return new OutputSettings(
        topics(Keys.OUTPUT_TOPICS),
        said.of(Keys.DELIVERY),
        said.of(Keys.TRANSACTIONAL_ID_PREFIX),
        said.of(Keys.GENERATION),
        said.of(Keys.TRANSACTION_TIMEOUT),
        said.of(Keys.LONGEST_OUTAGE),
        said.of(Keys.COMPRESSION));
  }

  private RunSettings run() {
    return new RunSettings(
        said.of(Keys.PARALLELISM),
        said.of(Keys.CHECKPOINT_EVERY),
        said.of(Keys.CHECKPOINT_WITHIN),
        said.of(Keys.CHECKPOINT_FOLDER),
        said.of(Keys.STATE),
        said.of(Keys.UNTIL),
        said.of(Keys.BOUNDED));
  }

  private <K> Map<K, String> topics(Map<K, Key<String>> keys) {
    Function<Map.Entry<K, Key<String>>, String> name = entry -> said.of(entry.getValue());
    return keys.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, name));
  }
}
