package se.garantivakt.resubmit;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import se.garantivakt.event.Decoded;
import se.garantivakt.event.Rejection;
import se.garantivakt.job.input.InputDecoder;
import se.garantivakt.job.input.RawRecord;
import se.garantivakt.job.time.WallClock;

/**
 * Decides what becomes of a rejected record, by the decoder as it is now.
 *
 * @param inputs the names of the input topics
 */
record Judge(
    InputDecoder decoder,
    Set<String> inputs,
    OriginTopics origins,
    Manner manner,
    WallClock clock) {

  /** The verdict on a record that has not been sent before. */
  Verdict on(RejectedRecord rejected) {
    String topic = manner.into().orElse(rejected.origin().topic());
    if (!inputs.contains(topic)) {
      return Verdict.left(Fate.NO_INPUT);
    }
    return original(rejected)
        .map(original -> on(moved(original, topic)))
        .orElseGet(() -> Verdict.left(Fate.GONE));
  }

  private Verdict on(RawRecord copy) {
    Decoded decoded = decoder.decode(copy, clock.millis());
    if (decoded instanceof Decoded.Rejected again) {
      Rejection why = decoder.withHeaders(again.rejection(), copy);
      if (why.personal()) {
        return Verdict.left(Fate.PERSONAL, why.reason().name());
      }
      if (!manner.evenSo()) {
        return Verdict.left(Fate.STILL_REJECTED, why.reason().name());
      }
    }
    return Verdict.sends(copy);
  }

  /**
   * A key too large to be passed on is left out of a rejection, hence the look at the origin; what
   * lies there is another record where the topic was made anew.
   */
  private Optional<RawRecord> original(RejectedRecord rejected) {
    Optional<RawRecord> held = rejected.held();
    return held.filter(record -> record.key() != null).isPresent()
        ? held
        : origins
            .at(rejected.origin())
            .filter(
                there -> held.isEmpty() || Arrays.equals(there.value(), held.orElseThrow().value()))
            .or(() -> held);
  }

  /** As it will lie in the topic, taken by the log now. */
  private RawRecord moved(RawRecord original, String topic) {
    return new RawRecord(
        topic,
        original.partition(),
        original.offset(),
        clock.millis(),
        original.key(),
        original.value(),
        original.headers());
  }
}
