package se.garantivakt.job.input;

import java.util.List;
import java.util.Optional;
import se.garantivakt.event.Rejection;
import se.garantivakt.job.output.OutputRecord;
import se.garantivakt.job.settings.OutputTopic;
import se.garantivakt.publication.RejectionJson;

/**
 * Writes rejected records for {@code event.rejected}. Of a record that holds a personal number only
 * where it lies is told. What is so large that no producer would take it on (in base64 a third
 * longer; Kafka's own limit is 1 MiB) is left out, so that no record can stop the job: where it
 * lies is told all the same.
 */
final class RejectedRecords {
  static final int MOST_VALUE = 512 * 1024;
  static final int MOST_HEADERS = 64 * 1024;
  static final int MOST_KEY = 16 * 1024;

  private RejectedRecords() {}

  /** The record that tells of one that was rejected. */
  static OutputRecord of(Rejection why, RawRecord record) {
    boolean keyGoes = !why.personal() && record.key() != null && record.key().length <= MOST_KEY;
    byte[] key = keyGoes ? record.key() : null;
    RejectionJson.Place place =
        new RejectionJson.Place(record.topic(), record.partition(), record.offset());
    boolean valueGoes = record.value() != null && record.value().length <= MOST_VALUE;
    byte[] value =
        RejectionJson.write(why, place, valueGoes ? record.value() : null, headers(record));
    return new OutputRecord(OutputTopic.REJECTED, key, key, value, Optional.empty());
  }

  private static List<RejectionJson.Header> headers(RawRecord record) {
    long bytes = 0;
    for (RawRecord.RawHeader header : record.headers()) {
      bytes += header.name().length() + (header.value() == null ? 0 : header.value().length);
    }
    return bytes > MOST_HEADERS
        ? List.of()
        : record.headers().stream()
            .map(header -> new RejectionJson.Header(header.name(), header.value()))
            .toList();
  }
}
