package se.garantivakt.job;

import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.streaming.api.functions.co.KeyedCoProcessFunction;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import se.garantivakt.engine.Unbooked;
import se.garantivakt.event.LoggedEvent;
import se.garantivakt.job.clinic.MeasureAccessibility;
import se.garantivakt.job.input.DecodeEvents;
import se.garantivakt.job.input.LoggedEventSerializer;
import se.garantivakt.job.input.RawRecord;
import se.garantivakt.job.input.RawRecordSerializer;
import se.garantivakt.job.output.OutputRecord;
import se.garantivakt.job.output.OutputRecordSerializer;
import se.garantivakt.job.state.PlaceKey;
import se.garantivakt.job.state.PlacedChanges;
import se.garantivakt.job.state.PlacedChangesSerializer;
import se.garantivakt.job.state.PlacedForecast;
import se.garantivakt.job.watch.WatchGuarantees;

/**
 * The whole job, its ends handed in, so that tests, the local run, the cluster and the replay share
 * it:
 *
 * <pre>
 * read ─► decode ──► by episode ──► watch guarantees ──┬─► alerts, states, audit
 *           └─► rejected records                       ├─► combine ──► by clinic ──► measure ──► figures
 *                                                      │               by region ◄──┘   └─► findings
 *                                                      └──────────────► by clinic ──► foresee ──► alerts
 * </pre>
 *
 * <p>Uids stand in savepoints and are never changed; those of the sinks carry their generation,
 * which is raised to go on with another broker.
 *
 * @param input the four input topics as one stream that says how far each has been heard
 * @param decode gives events, and by {@link DecodeEvents#REJECTED} what is none
 * @param watch gives what is said, by {@link WatchGuarantees#COUNTED} what changes figures, and by
 *     {@link WatchGuarantees#UNBOOKED} which clocks wait without a booking
 * @param combine adds up what changes figures, on its way to their clinics
 * @param measure gives figures, by {@link MeasureAccessibility#REGION} those of the region, and by
 *     {@link MeasureAccessibility#FORECAST} what clinics expect
 * @param foresee gives alerts by forecast
 * @param published takes alerts, states and audit, of one episode in the order they were said
 * @param foreseen takes alerts by the forecasts of clinics
 * @param told takes the figures of clinics, and findings
 * @param rejected takes what could not be read
 * @param generation of the sinks
 * @param time what moves it, in the operators handed in
 */
public record Topology(
    Source<RawRecord, ?, ?> input,
    ProcessFunction<RawRecord, LoggedEvent> decode,
    OneInputStreamOperator<LoggedEvent, OutputRecord> watch,
    OneInputStreamOperator<PlacedChanges, PlacedChanges> combine,
    KeyedProcessFunction<String, PlacedChanges, OutputRecord> measure,
    KeyedCoProcessFunction<String, PlacedForecast, Unbooked, OutputRecord> foresee,
    Sink<OutputRecord> published,
    Sink<OutputRecord> foreseen,
    Sink<OutputRecord> told,
    Sink<OutputRecord> rejected,
    int generation,
    MovesTime time) {

  /** The uid of the operator that holds what is kept of episodes. */
  public static final String WATCH = "watch-guarantees";

  /** The uid of the source, under which it keeps where it has come to. */
  public static final String READ = "read-care-events";

  /** Puts the job into an environment. */
  public void build(StreamExecutionEnvironment env) {
    SingleOutputStreamOperator<LoggedEvent> events =
        env.fromSource(
                input,
                WatermarkStrategy.noWatermarks(),
                "read care events",
                RawRecordSerializer.TYPE)
            .uid(READ)
            .process(decode)
            .returns(LoggedEventSerializer.TYPE)
            .name("decode")
            .uid("decode-events");

    events
        .getSideOutput(DecodeEvents.REJECTED)
        .sinkTo(rejected)
        .name("write rejected")
        .uid("write-rejected-" + generation);

    SingleOutputStreamOperator<OutputRecord> guarantees =
        time.stamp(events, event -> event.position().loggedAt(), "events")
            .keyBy(event -> event.event().common().episodeId(), Types.STRING)
            .transform("watch guarantees", OutputRecordSerializer.TYPE, watch)
            .uid(WATCH);

    time.apart(
        guarantees
            .sinkTo(published)
            .name("write guarantees")
            .uid("write-guarantees-" + generation));

    SingleOutputStreamOperator<PlacedChanges> counted =
        guarantees
            .getSideOutput(WatchGuarantees.COUNTED)
            .transform("combine changes", PlacedChangesSerializer.TYPE, combine)
            .uid("combine-changes");
    SingleOutputStreamOperator<OutputRecord> clinics = measure(counted, "clinics");
    SingleOutputStreamOperator<OutputRecord> region =
        measure(clinics.getSideOutput(MeasureAccessibility.REGION), "region");

    DataStream<Unbooked> unbooked = guarantees.getSideOutput(WatchGuarantees.UNBOOKED);
    time.stamp(
            clinics.getSideOutput(MeasureAccessibility.FORECAST),
            PlacedForecast::midnight,
            "forecasts")
        .connect(time.stamp(unbooked, Unbooked::knownAt, "unbooked"))
        .keyBy(PlacedForecast::place, PlaceKey::of, Types.STRING)
        .process(foresee)
        .returns(OutputRecordSerializer.TYPE)
        .name("foresee breaches")
        .uid("foresee-breaches")
        .sinkTo(foreseen)
        .name("write foreseen")
        .uid("write-foreseen-" + generation);

    clinics.union(region).sinkTo(told).name("write figures").uid("write-figures-" + generation);
  }

  private SingleOutputStreamOperator<OutputRecord> measure(
      DataStream<PlacedChanges> changes, String of) {
    return time.stamp(changes, PlacedChanges::knownAt, "changes-of-" + of)
        .keyBy(PlacedChanges::place, Types.STRING)
        .process(measure)
        .returns(OutputRecordSerializer.TYPE)
        .name("measure " + of)
        .uid("measure-" + of);
  }
}
