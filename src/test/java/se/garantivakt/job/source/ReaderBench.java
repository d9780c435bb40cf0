package se.garantivakt.job.source;

import static se.garantivakt.job.source.SomeSettings.SECOND;

import java.time.Duration;
import java.util.List;
import org.apache.flink.connector.kafka.source.split.KafkaPartitionSplit;
import org.apache.flink.core.io.InputStatus;
import org.apache.kafka.common.TopicPartition;
import se.garantivakt.job.NotedMetrics;

/** A reader on a bench: its clock, its broker, its inner reader and its asking by hand. */
final class ReaderBench {
  final HandClock clock = new HandClock();
  final FakeInner inner = new FakeInner();
  final FakeEnds broker = new FakeEnds();
  final NotedOutput output = new NotedOutput();
  private final NotedMetrics metrics = new NotedMetrics();
  final HeardReader reader;
  boolean rhythmEnded;
  private Runnable asking = () -> {};

  ReaderBench() {
    reader =
        new HeardReader(inner, broker, new HandRhythm(), SomeSettings.settings(), clock, metrics);
  }

  static KafkaPartitionSplit split(String topic, long start) {
    return new KafkaPartitionSplit(new TopicPartition(topic, 0), start);
  }

  static KafkaPartitionSplit boundedSplit(String topic, long start, long stop) {
    return new KafkaPartitionSplit(new TopicPartition(topic, 0), start, stop);
  }

  ReaderBench add(KafkaPartitionSplit... splits) {
    reader.addSplits(List.of(splits));
    return this;
  }

  ReaderBench start() {
    reader.start();
    return this;
  }

  /** The broker is asked; the task does not know yet. */
  void ask() {
    asking.run();
  }

  /** The task is called until it finds nothing. */
  InputStatus poll() throws Exception {
    InputStatus status = reader.pollNext(output);
    while (status == InputStatus.MORE_AVAILABLE) {
      status = reader.pollNext(output);
    }
    return status;
  }

  /** A second passes, the broker is asked, the task is called. */
  void second() throws Exception {
    clock.pass(SECOND);
    ask();
    poll();
  }

  void seconds(Duration time) throws Exception {
    for (long i = 0; i < time.toSeconds(); i++) {
      second();
    }
  }

  /** What the clock's time becomes as a watermark when all is through. */
  long now() {
    return clock.millis() - SomeSettings.ALLOWANCE;
  }

  Object gauge(String name) {
    return metrics.value(name);
  }

  private final class HandRhythm implements Rhythm {
    @Override
    public void start(Runnable ask) {
      asking = ask;
    }

    @Override
    public void close() {
      rhythmEnded = true;
    }
  }
}
