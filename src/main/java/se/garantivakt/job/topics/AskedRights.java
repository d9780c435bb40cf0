package se.garantivakt.job.topics;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeConsumerGroupsOptions;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.TransactionalIdNotFoundException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import se.garantivakt.job.settings.Right;

/**
 * Which rights the user of a client lacks, by what the broker tells that user; nothing is written.
 * What the broker would tell only on use is not told here: whether a group that does not exist yet
 * may be read, or a transactional id written, by a user that may describe it.
 */
record AskedRights(Admin admin) {

  /**
   * Those of the rights that are missing.
   *
   * @throws ExecutionException if the broker does not answer
   */
  Set<Right> refused(Collection<Right> rights) throws ExecutionException, InterruptedException {
    Set<Right> refused = new HashSet<>();
    Map<Right.Resource, List<Right>> by =
        rights.stream().collect(Collectors.groupingBy(Right::resource));
    topics(by.getOrDefault(Right.Resource.TOPIC, List.of()), refused);
    for (Right right : by.getOrDefault(Right.Resource.GROUP, List.of())) {
      if (!allowed(right, group(right.name()))) {
        refused.add(right);
      }
    }
    for (Right right : by.getOrDefault(Right.Resource.TRANSACTIONAL_IDS, List.of())) {
      if (!allowed(right, transactions(right.name()))) {
        refused.add(right);
      }
    }
    return refused;
  }

  private void topics(List<Right> rights, Set<Right> refused)
      throws ExecutionException, InterruptedException {
    Set<String> names = rights.stream().map(Right::name).collect(Collectors.toSet());
    Map<String, KafkaFuture<TopicDescription>> asked =
        admin
            .describeTopics(names, new DescribeTopicsOptions().includeAuthorizedOperations(true))
            .topicNameValues();
    for (Right right : rights) {
      if (!allowed(
          right, asked.get(right.name()).thenApply(TopicDescription::authorizedOperations))) {
        refused.add(right);
      }
    }
  }

  private KafkaFuture<Set<AclOperation>> group(String group) {
    return admin
        .describeConsumerGroups(
            List.of(group), new DescribeConsumerGroupsOptions().includeAuthorizedOperations(true))
        .describedGroups()
        .get(group)
        .thenApply(told -> told.authorizedOperations());
  }

  /** A description of transactions tells no rights, but is refused without one. */
  private KafkaFuture<Set<AclOperation>> transactions(String id) {
    return admin.describeTransactions(List.of(id)).description(id).thenApply(told -> null);
  }

  /** What is not there, or of which the broker tells no rights, is not taken for refused. */
  private static boolean allowed(Right right, KafkaFuture<Set<AclOperation>> asked)
      throws ExecutionException, InterruptedException {
    try {
      Set<AclOperation> may = asked.get();
      return may == null || may.contains(AclOperation.valueOf(right.operation().name()));
    } catch (ExecutionException wrong) {
      if (wrong.getCause() instanceof AuthorizationException) {
        return false;
      }
      if (isAbsent(wrong.getCause())) {
        return true;
      }
      throw wrong;
    }
  }

  private static boolean isAbsent(Throwable wrong) {
    return wrong instanceof UnknownTopicOrPartitionException
        || wrong instanceof GroupIdNotFoundException
        || wrong instanceof TransactionalIdNotFoundException;
  }
}
