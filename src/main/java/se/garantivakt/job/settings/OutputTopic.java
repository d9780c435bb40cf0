package se.garantivakt.job.settings;

import java.util.stream.Stream;

/** The topics that are written, each by the name that the contract gives it. */
public enum OutputTopic {
  ALERT("guarantee.alert"),
  STATUS("guarantee.status"),
  AUDIT("guarantee.audit"),
  REJECTED("event.rejected"),
  ACCESSIBILITY("clinic.accessibility"),
  FINDING("clinic.finding");

  private final String contract;

  OutputTopic(String contract) {
    this.contract = contract;
  }

  /** Its name in the contract; a region may call the topic otherwise. */
  public String contract() {
    return contract;
  }

  /** As the keys of the settings name it: {@code alert}. */
  String key() {
    return contract.substring(contract.indexOf('.') + 1);
  }

  static Stream<OutputTopic> all() {
    return Stream.of(values());
  }
}
