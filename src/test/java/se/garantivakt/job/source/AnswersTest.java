package se.garantivakt.job.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class AnswersTest {
  private final Answers answers = new Answers();
  private final CompletableFuture<Void> records = new CompletableFuture<>();

  @Test
  void only_the_newest_answer_is_handed_over_and_only_once() {
    answers.put(answer(1));
    answers.put(answer(2));

    assertThat(answers.take()).contains(answer(2));
    assertThat(answers.take()).isEmpty();
  }

  @Test
  void the_task_is_woken_by_an_answer() {
    CompletableFuture<Void> sleeping = answers.orWhen(records);
    answers.put(answer(1));

    assertThat(sleeping).isDone();
  }

  @Test
  void the_task_is_woken_by_records() {
    CompletableFuture<Void> sleeping = answers.orWhen(records);
    records.complete(null);

    assertThat(sleeping).isDone();
  }

  @Test
  void records_that_fail_wake_it_too_so_that_it_sees_why() {
    CompletableFuture<Void> sleeping = answers.orWhen(records);
    records.completeExceptionally(new IllegalStateException("fetcher died"));

    assertThat(sleeping).isDone();
  }

  @Test
  void records_wake_it_again_after_an_answer_did() {
    answers.orWhen(records);
    answers.put(answer(1));
    answers.take();
    CompletableFuture<Void> sleeping = answers.orWhen(records);
    assertThat(sleeping).isNotDone();

    records.complete(null);
    assertThat(sleeping).isDone();
  }

  @Test
  void an_answer_that_came_while_the_task_was_busy_does_not_let_it_sleep() {
    answers.put(answer(1));

    assertThat(answers.orWhen(records)).isDone();
  }

  @Test
  void a_night_of_answers_leaves_one_dependent_on_the_records() {
    for (int i = 0; i < 1000; i++) {
      answers.orWhen(records);
      answers.put(answer(i));
      answers.take();
    }

    assertThat(records.getNumberOfDependents()).isEqualTo(1);
  }

  private static Answer answer(long at) {
    return new Answer(new Answer.Asked(at, at), 0, Map.of());
  }
}
