package se.garantivakt.cluster;

/** Something to be done if the program is ended (Ctrl-C, TERM) before this is closed. */
public final class AtExit implements AutoCloseable {
  private final Thread hook;

  private AtExit(Thread hook) {
    this.hook = hook;
  }

  /** From now on, until this is closed. */
  public static AtExit run(Runnable work) {
    AtExit registered = new AtExit(new Thread(work, "at-exit"));
    Runtime.getRuntime().addShutdownHook(registered.hook);
    return registered;
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException ending) {
      return; // it is being done
    }
  }
}
