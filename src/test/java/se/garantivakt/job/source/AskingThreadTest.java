package se.garantivakt.job.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class AskingThreadTest {
  private final AskingThread asking = new AskingThread("asking", Duration.ofMillis(1));

  @Test
  void it_asks_again_and_again_on_a_daemon_of_its_own() throws Exception {
    CountDownLatch thrice = new CountDownLatch(3);
    CompletableFuture<Thread> thread = new CompletableFuture<>();
    asking.start(
        () -> {
          thread.complete(Thread.currentThread());
          thrice.countDown();
        });

    assertThat(thrice.await(20, TimeUnit.SECONDS)).isTrue();
    assertThat(thread.get().isDaemon()).isTrue();
    assertThat(thread.get().getName()).isEqualTo("asking");
    asking.close();
  }

  @Test
  void closing_ends_a_question_that_is_still_open() throws Exception {
    CountDownLatch open = new CountDownLatch(1);
    CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
    asking.start(
        () -> {
          open.countDown();
          try {
            new CountDownLatch(1).await();
          } catch (InterruptedException e) {
            interrupted.complete(true);
          }
        });
    assertThat(open.await(20, TimeUnit.SECONDS)).isTrue();

    asking.close();
    assertThat(interrupted).isCompletedWithValue(true);
  }
}
