package se.garantivakt.simulate;

import java.io.IOException;

/**
 * Where simulated records go, in the order of the log; nothing is sure to be there until closed.
 */
public interface RecordSink extends AutoCloseable {

  /** Takes one record. */
  void take(SimulatedRecord record) throws IOException;

  /** Writes what is still held back, and ends; a second time it does nothing. */
  @Override
  void close() throws IOException;
}
