package se.garantivakt.benchmark;

import java.util.List;
import se.garantivakt.event.Decoded;
import se.garantivakt.event.DecoderLimits;
import se.garantivakt.job.input.InputDecoder;
import se.garantivakt.job.settings.JobSettings;

/** Reads the topic and parses the JSON, and does nothing with it. */
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
            List.of(OneTopic.NAME),
            0,
            1,
            record -> {
              Decoded decoded = decoder.decode(OneTopic.raw(record), record.timestamp());
              readable[0] += decoded instanceof Decoded.Readable ? 1 : 0;
            });
    if (readable[0] == 0) {
      throw new IllegalStateException("none of " + read + " records could be read");
    }
  }
}
