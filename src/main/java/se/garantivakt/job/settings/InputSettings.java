package se.garantivakt.job.settings;

import java.io.Serializable;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.garantivakt.event.DecoderLimits;
import se.garantivakt.event.EventType;
import se.garantivakt.event.LeftOut;

/**
 * What is read, and from where on.
 *
 * @param topics the topic of each type of event; all types are there
 * @param group the consumer group, under which progress is reported; the job's own progress lies in
 *     its checkpoints
 * @param start where reading begins without state
 * @param timeStamps what the records' time stamps must be
 * @param discoverEvery how often new partitions are looked for; zero for never
 * @param longestDelay the longest time between a record's time stamp and the moment at which it can
 *     be read
 * @param mostBytes the largest record that is decoded
 * @param occursAhead how far ahead of its recording an event may have occurred
 * @param leaveOut episodes that are not watched: their events are rejected
 */
public record InputSettings(
    Map<EventType, String> topics,
    String group,
    StartingPoint start,
    Isolation isolation,
    TimeStamps timeStamps,
    Duration discoverEvery,
    Duration longestDelay,
    int mostBytes,
    Duration occursAhead,
    LeftOut leaveOut)
    implements Serializable {

  public InputSettings {
    topics = Map.copyOf(topics);
  }

  /** The topic of a type. */
  public String topic(EventType type) {
    return topics.get(type);
  }

  /** The topics in the order of their types. */
  public List<String> topicNames() {
    return Stream.of(EventType.values()).map(topics::get).toList();
  }

  /** What the decoder takes, plain dates read in that zone. */
  public DecoderLimits limits(ZoneId zone) {
    return new DecoderLimits(occursAhead, mostBytes, zone, leaveOut);
  }
}
