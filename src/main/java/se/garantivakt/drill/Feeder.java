package se.garantivakt.drill;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import se.garantivakt.event.RejectionReason;
import se.garantivakt.job.time.WallClock;
import se.garantivakt.simulate.SimulatedRecord;

/**
 * Sends records as a source does that gives up nothing: each once, however long the broker is gone,
 * and stamped by the broker when it takes it.
 */
final class Feeder implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(20);
  private static final long TICK_MILLIS = 10;

  /**
   * While the broker takes nothing, no more than those of so many seconds wait: the rest is told
   * when it is back.
   */
  private static final int SECONDS_IN_FLIGHT = 3;

  private final Producer<byte[], byte[]> producer;
  private final Iterator<SimulatedRecord> records;
  private final Mentioned mentioned;
  private final WallClock clock;
  private final AtomicLong taken = new AtomicLong();
  private final AtomicReference<Optional<Exception>> failure =
      new AtomicReference<>(Optional.empty());
  private final Map<RejectionReason, Long> poisoned = new EnumMap<>(RejectionReason.class);
  private long sent;
  private volatile boolean goesOn = true;
  private Optional<Thread> thread = Optional.empty();

  /** To the topics at that broker; what it mentions is noted. */
  Feeder(String bootstrap, Traffic records, Mentioned mentioned, WallClock clock) {
    Properties properties = new Properties();
    properties.put("bootstrap.servers", bootstrap);
    properties.put("acks", "all");
    properties.put("enable.idempotence", "true");
    properties.put("linger.ms", "10");
    properties.put("reconnect.backoff.max.ms", "1000");
    properties.put("delivery.timeout.ms", Long.toString(PATIENCE.toMillis()));
    properties.put("max.block.ms", Long.toString(PATIENCE.toMillis()));
    ByteArraySerializer bytes = new ByteArraySerializer();
    this.producer = new KafkaProducer<>(properties, bytes, bytes);
    this.records = records;
    this.mentioned = mentioned;
    this.clock = clock;
  }

  /** Sends so many at once, and waits until the broker has them. */
  void send(int count) {
    for (int i = 0; i < count; i++) {
      next();
    }
    producer.flush();
    throwFailure();
  }

  /** Sends on and on, so many a second. */
  void start(int rate) {
    Thread feeding = new Thread(() -> feed(rate), "feeder");
    feeding.setDaemon(true);
    thread = Optional.of(feeding);
    feeding.start();
  }

  private void feed(int rate) {
    long began = clock.nanos();
    long done = 0;
    try {
      while (goesOn) {
        long due = rate * (clock.nanos() - began) / TimeUnit.SECONDS.toNanos(1);
        if (sent - taken.get() < (long) rate * SECONDS_IN_FLIGHT) {
          for (; done < due && goesOn; done++) {
            next();
          }
        } else {
          began += TimeUnit.MILLISECONDS.toNanos(TICK_MILLIS);
        }
        TimeUnit.MILLISECONDS.sleep(TICK_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      failed(e);
    }
  }

  /** Stops sending, and waits until the broker has everything. */
  void stop() {
    goesOn = false;
    thread.ifPresent(Feeder::join);
    producer.flush();
    throwFailure();
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DrillException("interrupted", e);
    }
  }

  private void next() {
    SimulatedRecord record = records.next();
    mentioned.note(record);
    record.poison().ifPresent(reason -> poisoned.merge(reason, 1L, Long::sum));
    sent++;
    producer.send(
        new ProducerRecord<>(record.topicName(), record.key().getBytes(UTF_8), record.value()),
        (place, e) -> {
          if (e == null) {
            taken.incrementAndGet();
          } else {
            failed(e);
          }
        });
  }

  private void failed(Exception e) {
    failure.updateAndGet(first -> first.isPresent() ? first : Optional.of(e));
  }

  private void throwFailure() {
    failure
        .get()
        .ifPresent(
            e -> {
              throw new DrillException("the load could not be sent: " + e, e);
            });
    if (taken.get() != sent) {
      throw new DrillException("of " + sent + " records the broker took " + taken.get());
    }
  }

  /** How many were sent; to be asked when it does not send. */
  long sent() {
    return sent;
  }

  /** How many of them were made unreadable, by reason. */
  Map<RejectionReason, Long> poisoned() {
    return Map.copyOf(poisoned);
  }

  @Override
  public void close() {
    goesOn = false;
    producer.close(Duration.ofSeconds(2));
  }
}
