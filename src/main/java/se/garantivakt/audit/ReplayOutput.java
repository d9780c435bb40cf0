package se.garantivakt.audit;

import java.io.IOException;
import org.apache.flink.api.connector.sink2.Sink;
import se.garantivakt.job.output.OutputRecord;

/** What a replay writes to. Nothing stands under a name that readers look for until it is whole. */
public interface ReplayOutput extends AutoCloseable {
  /**
   * A sink of the job.
   *
   * @param part its name, unique in the job
   */
  Sink<OutputRecord> sink(String part);

  /** The run has ended well: everything becomes what it is for, with what it came to. */
  void finish(Totals totals) throws IOException;

  /** Takes away what is not finished. */
  @Override
  void close() throws IOException;
}
