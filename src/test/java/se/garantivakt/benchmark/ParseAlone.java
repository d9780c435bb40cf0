package se.garantivakt.benchmark;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import se.garantivakt.event.Decoded;
import se.garantivakt.event.DecoderLimits;
import se.garantivakt.job.input.InputDecoder;
import se.garantivakt.job.input.RawRecord;
import se.garantivakt.job.settings.JobSettings;

/** Reads the topics and parses the JSON, and does nothing with it. */
final class ParseAlone implements Case {
  @Override
  public boolean goesOn() {
    return true;
  }

  @Override
  public void run(CaseSettings given) throws Exception {
    JobSettings settings = StreamOfTopics.settings(given);
    InputDecoder decoder =
        new InputDecoder(
            DecoderLimits.defaults(), settings.input().topics(), settings.time().ahead());
    long[] readable = new long[1];
    long read =
        AllPartitions.read(
            settings,
            0,
            1,
            record -> {
              Decoded decoded = decoder.decode(raw(record), record.timestamp());
              readable[0] += decoded instanceof Decoded.Readable ? 1 : 0;
            });
    if (readable[0] == 0) {
      throw new IllegalStateException("none of " + read + " records could be read");
    }
  }

  private static RawRecord raw(ConsumerRecord<byte[], byte[]> record) {
    return new RawRecord(
        record.topic(),
        record.partition(),
        record.offset(),
        record.timestamp(),
        record.key(),
        record.value(),
        List.of());
  }
}
