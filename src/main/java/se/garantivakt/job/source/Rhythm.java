package se.garantivakt.job.source;

/** When to ask. */
interface Rhythm extends AutoCloseable {

  /** Runs it again and again, one at a time, until closed. */
  void start(Runnable ask);

  /** After this nothing is begun, and what was running has been told to end. */
  @Override
  void close();
}
