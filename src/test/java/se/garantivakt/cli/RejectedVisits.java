package se.garantivakt.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import se.garantivakt.event.Rejection;
import se.garantivakt.event.RejectionReason;

/** Visits that were rejected, and what {@code resubmit} answers of them. */
final class RejectedVisits {
  private RejectedVisits() {}

  static List<Long> counts(CommandRun run, String... names) throws IOException {
    JsonNode json = json(run);
    return List.of(names).stream().map(name -> json.get(name).asLong()).toList();
  }

  static JsonNode json(CommandRun run) throws IOException {
    assertThat(run.out()).as(run.err()).isNotBlank();
    return new ObjectMapper().readTree(run.out());
  }

  static String header(ConsumerRecord<byte[], byte[]> record, String name) {
    return new String(record.headers().lastHeader(name).value(), UTF_8);
  }

  static Rejection why(RejectionReason reason, boolean personal) {
    return new Rejection(reason, Optional.empty(), "for a test", personal);
  }

  static byte[] large() {
    String visit = new String(visit("e-1", "p-1"), UTF_8);
    return visit.replace("{", "{\"note\":\"" + "x".repeat(2000) + "\",").getBytes(UTF_8);
  }

  static byte[] visit(String id, String patient) {
    return String.format(
            "{\"eventId\":\"%s\",\"type\":\"visit\",\"action\":\"completed\",\"episodeId\":\"E-1\","
                + "\"patientId\":\"%s\",\"clinicId\":\"C\",\"occurredAt\":\"2026-03-05\"}",
            id, patient)
        .getBytes(UTF_8);
  }
}
