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
  /** Of a whole record as it is written. */
  static final int MOST = 900 * 1024;

  static final int MOST_KEY = 16 * 1024;

  private RejectedRecords() {}

  /** The record that tells of one that was rejected. */
  static OutputRecord of(Rejection why, RawRecord record) {
    boolean keyGoes = !why.personal() && record.key() != null && record.key().length <= MOST_KEY;
    byte[] key = keyGoes ? record.key() : null;
    byte[] whole = written(why, record, record.value(), headers(record), false);
    if (whole.length > MOST) {
      whole = written(why, record, record.value(), List.of(), true);
    }
    if (whole.length > MOST) {
      whole = written(why, record, null, List.of(), true);
    }
    return new OutputRecord(OutputTopic.REJECTED, key, key, whole, Optional.empty());
  }

  private static byte[] written(
      Rejection why,
      RawRecord record,
      byte[] value,
      List<RejectionJson.Header> headers,
      boolean truncated) {
    RejectionJson.Place place =
        new RejectionJson.Place(record.topic(), record.partition(), record.offset());
    return RejectionJson.write(why, place, value, headers, truncated);
  }

  private static List<RejectionJson.Header> headers(RawRecord record) {
    return record.headers().stream()
        .map(header -> new RejectionJson.Header(header.name(), header.value()))
        .toList();
  }
}
