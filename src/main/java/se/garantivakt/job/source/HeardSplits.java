package se.garantivakt.job.source;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.connector.kafka.source.split.KafkaPartitionSplit;
import org.apache.kafka.common.TopicPartition;
import se.garantivakt.job.input.RawRecord;

/**
 * The splits of a reader, from their assignment to their end. Used by the task's thread; {@link
 * #toAskAbout} by any.
 */
final class HeardSplits {
  private final HeardSettings settings;
  private final Map<String, KafkaPartitionSplit> assigned = new LinkedHashMap<>();
  private final Map<String, SplitOutput> outputs = new LinkedHashMap<>();
  private final Set<String> paused = new HashSet<>();
  private volatile Set<TopicPartition> unbounded = Set.of();

  HeardSplits(HeardSettings settings) {
    this.settings = settings;
  }

  void add(Collection<KafkaPartitionSplit> splits) {
    splits.forEach(split -> assigned.put(split.splitId(), split));
    findUnbounded();
  }

  /** The split has been read to its end: it holds back nothing from now on. */
  void release(String id, ReaderOutput<RawRecord> reader) {
    output(id, reader).markIdle(); // else the reader would stay active after its last split
    reader.releaseOutputForSplit(id);
    assigned.remove(id);
    outputs.remove(id);
    paused.remove(id);
    findUnbounded();
  }

  /** The partitions whose ends matter: those that are read for ever. */
  Set<TopicPartition> toAskAbout() {
    return unbounded;
  }

  /** Opens the outputs not open yet, so that a split without records holds time back too. */
  void open(ReaderOutput<RawRecord> reader) {
    assigned.keySet().forEach(id -> output(id, reader));
  }

  /** Tells every open split what the broker answered; see {@link HeardSplit#hear}. */
  void hear(Answer answer, boolean listening, long now) {
    boolean caughtUp = listening && heard().noneMatch(HeardSplit::hasPassedOld);
    outputs.forEach((id, split) -> split.hear(answer, caughtUp && !paused.contains(id), now));
  }

  /** A paused split is not listened to, however silent it is. */
  void pauseOrResume(Collection<String> pause, Collection<String> resume) {
    paused.addAll(pause);
    paused.removeAll(resume);
  }

  SplitOutput output(String id, ReaderOutput<RawRecord> reader) {
    return outputs.computeIfAbsent(
        id, opened -> new SplitOutput(assigned.get(opened), settings, reader));
  }

  boolean isEmpty() {
    return assigned.isEmpty();
  }

  /** Hands on each split whose output is open. */
  void each(BiConsumer<TopicPartition, HeardSplit> taker) {
    outputs.values().forEach(split -> taker.accept(split.partition(), split.heard()));
  }

  /** The state of each split whose output is open. */
  Stream<HeardSplit> heard() {
    return outputs.values().stream().map(SplitOutput::heard);
  }

  private void findUnbounded() {
    unbounded =
        assigned.values().stream()
            .filter(split -> split.getStoppingOffset().isEmpty())
            .map(KafkaPartitionSplit::getTopicPartition)
            .collect(Collectors.toUnmodifiableSet());
  }
}
