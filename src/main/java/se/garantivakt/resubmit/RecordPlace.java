package se.garantivakt.resubmit;

/**
 * Where a record lies.
 *
 * @param topic its name in this installation
 */
record RecordPlace(String topic, int partition, long offset) {
  /** As the header {@link Copies#RESUBMITTED_FROM} has it: {@code care.visit/0/17}. */
  String text() {
    return topic + "/" + partition + "/" + offset;
  }
}
