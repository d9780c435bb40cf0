package se.garantivakt.job.topics;

import java.util.LinkedHashMap;
import java.util.Map;
import se.garantivakt.event.EventType;
import se.garantivakt.job.settings.JobSettings;
import se.garantivakt.job.settings.OutputTopic;

/** The names that the settings give the topics of the contract. */
final class TopicNames {
  private TopicNames() {}

  /** By the contract's names, inputs first. */
  static Map<String, String> of(JobSettings settings) {
    Map<String, String> names = new LinkedHashMap<>();
    for (EventType type : EventType.values()) {
      names.put("care." + type.wire(), settings.input().topic(type));
    }
    for (OutputTopic topic : OutputTopic.values()) {
      names.put(topic.contract(), settings.output().topic(topic));
    }
    return names;
  }
}
