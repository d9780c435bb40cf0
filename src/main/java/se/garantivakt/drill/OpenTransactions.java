package se.garantivakt.drill;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TransactionListing;
import org.apache.kafka.clients.admin.TransactionState;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

/** What holds up readers of committed records. */
final class OpenTransactions {
  private static final Collection<TransactionState> ENDED =
      List.of(
          TransactionState.EMPTY,
          TransactionState.COMPLETE_COMMIT,
          TransactionState.COMPLETE_ABORT);

  private OpenTransactions() {}

  /**
   * How many transactions are under way at a broker, and in how many partitions of those topics a
   * reader of committed records does not reach the end.
   */
  static long count(String bootstrap, Collection<String> topics) {
    Properties properties = new Properties();
    properties.put("bootstrap.servers", bootstrap);
    try (Admin admin = Admin.create(properties)) {
      long open =
          admin.listTransactions().all().get().stream()
              .map(TransactionListing::state)
              .filter(state -> !ENDED.contains(state))
              .count();
      Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
      admin.describeTopics(topics).allTopicNames().get().values().stream()
          .flatMap(
              t -> t.partitions().stream().map(p -> new TopicPartition(t.name(), p.partition())))
          .forEach(p -> ends.put(p, OffsetSpec.latest()));
      return open
          + held(
              ends(admin, ends, IsolationLevel.READ_UNCOMMITTED),
              ends(admin, ends, IsolationLevel.READ_COMMITTED));
    } catch (ExecutionException e) {
      throw new DrillException("the broker does not tell its transactions: " + e.getCause(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DrillException("interrupted", e);
    }
  }

  private static Map<TopicPartition, ListOffsetsResultInfo> ends(
      Admin admin, Map<TopicPartition, OffsetSpec> asked, IsolationLevel level)
      throws ExecutionException, InterruptedException {
    return admin.listOffsets(asked, new ListOffsetsOptions(level)).all().get();
  }

  private static long held(
      Map<TopicPartition, ListOffsetsResultInfo> all,
      Map<TopicPartition, ListOffsetsResultInfo> committed) {
    return all.entrySet().stream()
        .filter(end -> committed.get(end.getKey()).offset() < end.getValue().offset())
        .count();
  }
}
