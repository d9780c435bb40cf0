package se.garantivakt.job.savepoint;

import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.testutils.junit.SharedReference;
import se.garantivakt.job.output.OutputRecord;

/**
 * A sink without state: all it is given lies on a heap that the test holds too.
 *
 * @param last the watermark at which everything is through
 * @param through counts the tasks that it has come to
 */
record Heap(
    SharedReference<Queue<OutputRecord>> records,
    long last,
    SharedReference<CountDownLatch> through)
    implements Sink<OutputRecord> {

  @Override
  public SinkWriter<OutputRecord> createWriter(WriterInitContext context) {
    return new SinkWriter<>() {
      @Override
      public void write(OutputRecord record, Context written) {
        records.get().add(record);
      }

      @Override
      public void writeWatermark(Watermark watermark) {
        if (watermark.getTimestamp() == last) {
          through.get().countDown();
        }
      }

      @Override
      public void flush(boolean endOfInput) {
        // nothing is held back
      }

      @Override
      public void close() {
        // nothing is held
      }
    };
  }
}
