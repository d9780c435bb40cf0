package se.garantivakt.job.settings;

import java.io.Serializable;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** Properties of a Kafka client, by Kafka's names. May hold secrets; shows none. */
public final class ClientProperties implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Map<String, String> values;

  /** Takes a copy. */
  public ClientProperties(Map<String, String> values) {
    this.values = Map.copyOf(values);
  }

  /** As a client takes them, secrets in clear: a copy of its own, not to be printed. */
  public Properties properties() {
    Properties properties = new Properties();
    properties.putAll(values);
    return properties;
  }

  /** One value; what Kafka has by default where nothing was said. */
  public String get(String name, String absent) {
    return values.getOrDefault(name, absent);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ClientProperties that && that.values.equals(values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  @Override
  public String toString() {
    Map<String, String> shown = new TreeMap<>();
    values.forEach((name, value) -> shown.put(name, Secrets.shown(name, value)));
    return shown.toString();
  }
}
