package se.garantivakt.job.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.garantivakt.local.EmbeddedBroker;

class KafkaLogEndsTest {
  @TempDir private static Path folder;
  private static EmbeddedBroker broker;
  private static Topics topics;

  @BeforeAll
  static void start() throws Exception {
    broker = EmbeddedBroker.start(folder);
    topics = new Topics(broker.bootstrap());
  }

  @AfterAll
  static void stop() {
    broker.close();
  }

  @Test
  void an_open_transaction_is_not_yet_in_a_log_of_committed_records() throws Exception {
    topics.create("open");
    topics.write("open", 1, 2);
    try (AutoCloseable transaction = topics.openTransaction("open", 3)) {
      assertThat(ask(broker.bootstrap(), "open").ends())
          .containsEntry(new TopicPartition("open", 0), new LogEnd(0, 2));
    }
    // the broker writes the marker after it has confirmed the commit
    CompletableFuture.runAsync(() -> askUntil("open", new LogEnd(0, 4))).get(20, TimeUnit.SECONDS);
  }

  @Test
  void a_log_begins_where_its_oldest_record_is() throws Exception {
    topics.create("cut");
    topics.write("cut", 1, 2, 3);
    topics.deleteBefore("cut", 3);

    LogEnd end = ask(broker.bootstrap(), "cut").ends().get(new TopicPartition("cut", 0));
    assertThat(end).isEqualTo(new LogEnd(3, 3)).matches(LogEnd::isEmpty);
  }

  @Test
  void a_partition_that_is_not_there_keeps_nothing_from_the_others() throws Exception {
    topics.create("there");
    LogEnds.Told told = ask(broker.bootstrap(), "there", "gone");

    assertThat(told.ends()).containsOnlyKeys(new TopicPartition("there", 0));
    assertThat(told.failure()).isPresent();
  }

  @Test
  void where_no_broker_is_the_answer_is_a_failure_and_not_an_endless_wait() throws Exception {
    LogEnds.Told told = ask("127.0.0.1:1", "open");

    assertThat(told.ends()).isEmpty();
    assertThat(told.failure()).isPresent();
  }

  @Test
  void once_closed_it_asks_no_more() {
    LogEnds ends = new KafkaLogEnds(SomeSettings.brisk(broker.bootstrap()));
    ends.close();

    assertThatThrownBy(() -> ends.ask(Set.of(new TopicPartition("open", 0))))
        .hasMessage("closed: nothing is asked any more");
  }

  private static void askUntil(String name, LogEnd wanted) {
    TopicPartition partition = new TopicPartition(name, 0);
    try (LogEnds ends = new KafkaLogEnds(SomeSettings.brisk(broker.bootstrap()))) {
      while (!wanted.equals(ends.ask(Set.of(partition)).ends().get(partition))) {
        Thread.onSpinWait();
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static LogEnds.Told ask(String bootstrap, String... names) throws Exception {
    try (LogEnds ends = new KafkaLogEnds(SomeSettings.brisk(bootstrap))) {
      return ends.ask(
          Stream.of(names).map(name -> new TopicPartition(name, 0)).collect(Collectors.toSet()));
    }
  }
}
