package se.garantivakt.job.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.ConfigKey;
import org.apache.kafka.common.config.ConfigException;
import se.garantivakt.yaml.Faults;

/**
 * What has been said of each key, each checked where it stands: also what another says over, so
 * that no file rests on being overruled.
 */
final class Statements {
  private final Map<String, Statement> said = new LinkedHashMap<>();
  private final Faults faults;

  Statements(Faults faults) {
    this.faults = faults;
  }

  /** What one speaker says; wins over what was said before. */
  void add(List<Statement> statements) {
    Map<String, Statement> own = new LinkedHashMap<>();
    for (Statement statement : statements) {
      Statement first = own.putIfAbsent(statement.key(), statement);
      if (first != null) {
        faults.add(statement.ofKey("is said twice", "once is enough"));
      }
      check(statement).ifPresent(right -> said.put(right.key(), right));
    }
  }

  /** What was said last of each key, secrets in clear. */
  Map<String, Statement> said() {
    return Map.copyOf(said);
  }

  /** The value of a key; what holds when nothing was said of it. */
  <T> T of(Key<T> key) {
    return Optional.ofNullable(said.get(key.name()))
        .flatMap(statement -> key.kind().read(statement.text()))
        .orElseGet(key::absentValue);
  }

  private Optional<Statement> check(Statement statement) {
    Optional<Key<?>> own = KnownKeys.own(statement.key());
    if (own.isPresent()) {
      return checkOwn(own.get(), statement);
    }
    Optional<KafkaBlock> block = KafkaBlock.of(statement.key());
    Optional<ConfigKey> kafka = block.flatMap(b -> b.definition(b.name(statement.key())));
    if (kafka.isEmpty()) {
      faults.add(KnownKeys.unknown(statement));
      return Optional.empty();
    }
    return checkKafkas(kafka.get(), statement);
  }

  private Optional<Statement> checkOwn(Key<?> key, Statement statement) {
    if (key.kind().read(statement.text()).isPresent()) {
      return Optional.of(statement);
    }
    Kind<?> kind = key.kind();
    String allowed =
        kind.words().isEmpty() ? kind.allowed() : Faults.oneOf(kind.words(), statement.text());
    faults.add(statement.fault("is not allowed", allowed));
    return Optional.empty();
  }

  private Optional<Statement> checkKafkas(ConfigKey key, Statement statement) {
    Optional<String> refused = KafkaRefusals.sentence(key.name);
    if (refused.isPresent()) {
      faults.add(statement.ofKey("is decided by the job", refused.get()));
      return Optional.empty();
    }
    return SecretSource.resolve(statement, faults).filter(clear -> isRight(key, clear));
  }

  /** Kafka's own message is not shown: it repeats the value. */
  private boolean isRight(ConfigKey key, Statement statement) {
    try {
      Object parsed = ConfigDef.parseType(key.name, statement.text(), key.type);
      if (key.validator != null) {
        key.validator.ensureValid(key.name, parsed);
      }
      return true;
    } catch (ConfigException wrong) {
      String kinds = key.validator == null ? "" : ", " + key.validator;
      faults.add(statement.fault("is not what Kafka takes", "allowed: " + key.type + kinds));
      return false;
    }
  }
}
