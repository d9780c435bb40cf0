package se.garantivakt.job.input;

import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import se.garantivakt.event.LoggedEvent;
import se.garantivakt.job.tally.Tally;

/** {@link DecodeEvents} in a run that ends, counted with the job's result. */
public final class CountedDecoding extends ProcessFunction<RawRecord, LoggedEvent> {
  private static final long serialVersionUID = 1L;

  private final DecodeEvents decode;
  private transient Tally tally;
  private transient Counting events;

  /** Counts what that operator makes of records. */
  public CountedDecoding(DecodeEvents decode) {
    this.decode = decode;
  }

  @Override
  public void open(OpenContext context) {
    decode.setRuntimeContext(getRuntimeContext());
    decode.open(context);
    tally = new Tally(getRuntimeContext());
    events = new Counting();
  }

  @Override
  public void processElement(RawRecord record, Context context, Collector<LoggedEvent> out) {
    events.begin(out);
    decode.processElement(record, context, events);
    tally.count(Tally.READ);
    if (events.none) {
      tally.count(Tally.REJECTED);
    }
  }

  private static final class Counting implements Collector<LoggedEvent> {
    private Collector<LoggedEvent> out;
    private boolean none;

    void begin(Collector<LoggedEvent> next) {
      out = next;
      none = true;
    }

    @Override
    public void collect(LoggedEvent event) {
      none = false;
      out.collect(event);
    }

    @Override
    public void close() {
      out.close();
    }
  }
}
