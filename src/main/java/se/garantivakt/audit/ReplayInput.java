package se.garantivakt.audit;

import org.apache.flink.api.connector.source.Source;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import se.garantivakt.event.LoggedEvent;
import se.garantivakt.job.input.RawRecord;

/** What a replay reads: it ends, and is the same however often it is read. */
public interface ReplayInput {
  /** All records, in any order. */
  Source<RawRecord, ?, ?> source();

  /**
   * Makes events of them; counts all as {@link se.garantivakt.job.tally.Tally#READ} and those that
   * hold none as {@link se.garantivakt.job.tally.Tally#REJECTED}.
   */
  ProcessFunction<RawRecord, LoggedEvent> decode();
}
