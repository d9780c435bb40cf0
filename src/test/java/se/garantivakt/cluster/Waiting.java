package se.garantivakt.cluster;

import java.util.concurrent.CountDownLatch;

/** A server that does nothing until it is ended. */
final class Waiting {
  private Waiting() {}

  /** Waits for what never comes. */
  public static void main(String[] args) throws InterruptedException {
    new CountDownLatch(1).await();
  }
}
