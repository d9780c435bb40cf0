package se.garantivakt.resubmit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import se.garantivakt.job.input.RawRecord;

/**
 * A record of {@code event.rejected}.
 *
 * @param rejectedAt when it was rejected, epoch milliseconds
 * @param reason as it was published: a later version may know others than this one
 * @param held the original as far as it is held; empty where only its place is told
 */
record RejectedRecord(
    RecordPlace origin, long rejectedAt, String reason, Optional<RawRecord> held) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Reads one; empty where the bytes are no record of the contract. */
  static Optional<RejectedRecord> of(ConsumerRecord<byte[], byte[]> record) {
    try {
      JsonNode json = JSON.readTree(record.value() == null ? new byte[0] : record.value());
      if (!json.hasNonNull("reason") || !json.hasNonNull("topic") || !json.has("bytes")) {
        return Optional.empty();
      }
      RecordPlace origin =
          new RecordPlace(
              json.get("topic").asText(),
              json.path("partition").asInt(-1),
              json.path("offset").asLong(-1));
      if (origin.partition() < 0 || origin.offset() < 0) {
        return Optional.empty();
      }
      boolean whole = !json.path("personal").asBoolean() && !json.path("truncated").asBoolean();
      Optional<RawRecord> held = whole ? Optional.of(held(origin, record, json)) : Optional.empty();
      return Optional.of(
          new RejectedRecord(origin, record.timestamp(), json.get("reason").asText(), held));
    } catch (IOException noJson) {
      return Optional.empty();
    }
  }

  private static RawRecord held(
      RecordPlace origin, ConsumerRecord<byte[], byte[]> record, JsonNode json) throws IOException {
    List<RawRecord.RawHeader> headers = new ArrayList<>();
    for (JsonNode header : json.path("headers")) {
      headers.add(
          new RawRecord.RawHeader(
              header.path("name").asText(), header.path("value").binaryValue()));
    }
    return new RawRecord(
        origin.topic(),
        origin.partition(),
        origin.offset(),
        record.timestamp(),
        record.key(),
        json.get("bytes").binaryValue(),
        headers);
  }
}
