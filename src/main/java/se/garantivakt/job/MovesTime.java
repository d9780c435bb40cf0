package se.garantivakt.job;

import java.io.Serializable;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.DataStreamSink;

/**
 * What moves time in a run. The operators that a {@link Topology} is handed must be made for it:
 * {@link se.garantivakt.job.watch.WatchGuarantees} for the watermark, {@link
 * se.garantivakt.job.watch.RetellGuarantees} for records, and those of the clinics likewise.
 */
public enum MovesTime {
  /** A stream that goes on: only how far all logs have been heard, which the source says. */
  WATERMARK {
    @Override
    <T> DataStream<T> stamp(DataStream<T> records, LogTime<T> time, String of) {
      return records;
    }

    @Override
    void apart(DataStreamSink<?> sink) {
      sink.disableChaining();
    }
  },

  /**
   * A batch: each key's records come sorted by their time stamps, so each must carry its own before
   * it is keyed; what followed from another record would otherwise lie where that did.
   */
  RECORDS {
    @Override
    <T> DataStream<T> stamp(DataStream<T> records, LogTime<T> time, String of) {
      return records
          .assignTimestampsAndWatermarks(
              WatermarkStrategy.<T>noWatermarks()
                  .withTimestampAssigner((record, none) -> time.of(record)))
          .name("log time of " + of)
          .uid("log-time-of-" + of);
    }

    @Override
    void apart(DataStreamSink<?> sink) {}
  };

  /** Gives records the log's time as their time stamp, where the run goes by that. */
  abstract <T> DataStream<T> stamp(DataStream<T> records, LogTime<T> time, String of);

  /**
   * Has a sink write in a thread of its own, while more is said; where the run is a batch, that
   * would mean to lay all of it on disk between the two.
   */
  abstract void apart(DataStreamSink<?> sink);

  /** When the log took a record, or what it tells became known; epoch milliseconds. */
  interface LogTime<T> extends Serializable {
    long of(T record);
  }
}
