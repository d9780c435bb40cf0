package se.garantivakt.job.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.junit.jupiter.api.Test;
import se.garantivakt.job.settings.BrokerException;

class NewTopicsTest {
  private int pauses;
  private int questions;
  private final NewTopics topics = new NewTopics(() -> pauses++);

  @Test
  void a_broker_that_does_not_know_them_yet_is_asked_again() {
    assertThat(topics.ask(() -> answerAfter(3, new UnknownTopicOrPartitionException())))
        .isEqualTo(4);
    assertThat(pauses).isEqualTo(3);
  }

  @Test
  void one_that_never_comes_to_know_them_is_not_asked_for_ever() {
    assertThatThrownBy(
            () -> topics.ask(() -> answerAfter(1_000_000, new UnknownTopicOrPartitionException())))
        .isInstanceOf(BrokerException.class);
    assertThat(questions).isEqualTo(100);
  }

  @Test
  void another_refusal_stands() {
    assertThatThrownBy(
            () -> topics.ask(() -> answerAfter(1, new TopicAuthorizationException("secret"))))
        .isInstanceOf(BrokerException.class);
    assertThat(pauses).isZero();
  }

  private int answerAfter(int refusals, Exception refusal) {
    questions++;
    if (questions <= refusals) {
      throw new BrokerException("no answer", refusal);
    }
    return questions;
  }
}
