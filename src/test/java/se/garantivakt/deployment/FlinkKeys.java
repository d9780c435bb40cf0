package se.garantivakt.deployment;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.HighAvailabilityOptions;
import org.apache.flink.configuration.JobManagerOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.configuration.WebOptions;

/**
 * The keys of Flink's configuration, by Flink's own classes: a misspelt one is passed over by it.
 */
final class FlinkKeys {
  private static final List<Class<?>> CLASSES =
      List.of(
          CheckpointingOptions.class,
          CoreOptions.class,
          HighAvailabilityOptions.class,
          JobManagerOptions.class,
          StateBackendOptions.class,
          TaskManagerOptions.class,
          WebOptions.class);

  /** Of the operator, which is no library here, and of the reporter, whose name is free. */
  private static final List<String> ELSEWHERE =
      List.of("kubernetes.operator.savepoint.history.", "metrics.reporter.prom.");

  private FlinkKeys() {}

  static boolean knows(String key) {
    return all().contains(key) || ELSEWHERE.stream().anyMatch(key::startsWith);
  }

  private static Set<String> all() {
    Set<String> keys = new TreeSet<>();
    for (Class<?> options : CLASSES) {
      for (Field field : options.getFields()) {
        if (Modifier.isStatic(field.getModifiers()) && field.getType() == ConfigOption.class) {
          keys.add(option(field).key());
        }
      }
    }
    return keys;
  }

  private static ConfigOption<?> option(Field field) {
    try {
      return (ConfigOption<?>) field.get(null);
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }
}
