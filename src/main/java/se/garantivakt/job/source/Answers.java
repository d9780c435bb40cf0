package se.garantivakt.job.source;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Hands the newest answer from the asking thread to the task, and wakes the task for it. {@link
 * #put} may be called by any thread, the rest by the task's only.
 *
 * <p>The task asks often when it may go on; each future of the records' is tied to ours once, so
 * that nothing piles up on one that stays open through a night.
 */
final class Answers {
  private final AtomicReference<Optional<Answer>> waiting = new AtomicReference<>(Optional.empty());
  private volatile CompletableFuture<Void> bell = new CompletableFuture<>();
  private CompletableFuture<Void> watched = CompletableFuture.completedFuture(null);

  /** Takes the place of one that has not been taken. */
  void put(Answer answer) {
    waiting.set(Optional.of(answer));
    ring();
  }

  /** The newest answer, once. */
  Optional<Answer> take() {
    return waiting.get().isEmpty() ? Optional.empty() : waiting.getAndSet(Optional.empty());
  }

  /** Done when an answer waits or the given future is done. */
  CompletableFuture<Void> orWhen(CompletableFuture<Void> records) {
    if (records.isDone()) {
      return records;
    }
    if (bell.isDone()) {
      bell = new CompletableFuture<>();
    }
    if (watched != records) {
      watched = records;
      records.whenComplete((done, failure) -> ring());
    }
    if (waiting.get().isPresent() || records.isDone()) {
      ring(); // came before the new bell hung
    }
    return bell;
  }

  private void ring() {
    bell.complete(null);
  }
}
