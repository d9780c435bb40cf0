package se.garantivakt.resubmit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** Which records have been sent again already, by the header that their copies bear. */
final class SentBefore implements Consumer<ConsumerRecord<byte[], byte[]>> {
  private final Set<String> origins = new HashSet<>();

  @Override
  public void accept(ConsumerRecord<byte[], byte[]> record) {
    Header header = record.headers().lastHeader(Copies.RESUBMITTED_FROM);
    if (header != null && header.value() != null) {
      origins.add(new String(header.value(), UTF_8));
    }
  }

  boolean holds(RecordPlace origin) {
    return origins.contains(origin.text());
  }
}
