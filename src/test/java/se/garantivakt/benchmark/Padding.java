package se.garantivakt.benchmark;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Optional;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.util.Collector;
import se.garantivakt.job.input.RawRecord;
import se.garantivakt.job.output.OutputRecord;
import se.garantivakt.job.settings.OutputTopic;

/** Records that say nothing: as many for each that is read, and as large, as this job writes. */
final class Padding implements FlatMapFunction<RawRecord, OutputRecord>, Serializable {
  private static final long serialVersionUID = 1L;

  private final double each;
  private final byte[] value;
  private double owed;

  /** So many, so large. */
  Padding(Written written) {
    each = written.each();
    value = new byte[written.size()];
    Arrays.fill(value, (byte) ' ');
  }

  @Override
  public void flatMap(RawRecord record, Collector<OutputRecord> out) {
    for (owed += each; owed >= 1; owed--) {
      out.collect(
          new OutputRecord(
              OutputTopic.STATUS, record.key(), record.key(), value, Optional.empty()));
    }
  }
}
