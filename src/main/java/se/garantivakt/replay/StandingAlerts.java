package se.garantivakt.replay;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import se.garantivakt.engine.Alert;

/**
 * The alerts that stand after a sequence of records: raised and not withdrawn. A resolved breach
 * still stands, a resolved warning does not.
 */
public final class StandingAlerts {
  private final Map<String, Alert> standing = new LinkedHashMap<>();

  /**
   * Takes one record, in the order of the topic.
   *
   * @throws IllegalStateException if it ends an alert that does not stand
   */
  public void take(Alert alert) {
    if (!alert.kind().ends()) {
      standing.put(alert.alertId(), alert);
      return;
    }
    for (String id : alert.concerns()) {
      Alert ended = standing.get(id);
      if (ended == null) {
        throw new IllegalStateException("an alert is ended that does not stand");
      }
      boolean stays = alert.kind() == Alert.Kind.RESOLVED && ended.kind() == Alert.Kind.BREACHED;
      if (!stays) {
        standing.remove(id);
      }
    }
  }

  /** Those that stand, in the order they were raised. */
  public Collection<Alert> alerts() {
    return Collections.unmodifiableCollection(standing.values());
  }
}
