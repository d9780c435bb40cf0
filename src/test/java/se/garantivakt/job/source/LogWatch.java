package se.garantivakt.job.source;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.Logger;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.Property;

/** Listens to what a class logs, from now until closed. */
public final class LogWatch extends AbstractAppender implements AutoCloseable {
  private final Logger logger;
  private final Level before;
  private final List<String> said = new CopyOnWriteArrayList<>();
  private final List<Level> levels = new CopyOnWriteArrayList<>();
  private final CompletableFuture<String> first = new CompletableFuture<>();

  private LogWatch(Logger logger) {
    super("log watch", null, null, false, Property.EMPTY_ARRAY);
    this.logger = logger;
    this.before = logger.getLevel();
  }

  /** To who asks the broker how far its logs go. */
  public static LogWatch ofAsking() {
    return of(Asker.class);
  }

  static LogWatch of(Class<?> type) {
    LogWatch watch = new LogWatch((Logger) LogManager.getLogger(type));
    watch.start();
    watch.logger.addAppender(watch);
    watch.logger.setLevel(Level.WARN); // a library of the tests turns logging off
    return watch;
  }

  @Override
  public void append(LogEvent event) {
    said.add(event.getMessage().getFormattedMessage());
    levels.add(event.getLevel());
    first.complete(said.get(0));
  }

  List<String> said() {
    return said;
  }

  List<Level> levels() {
    return levels;
  }

  /** The first thing said, waited for. */
  public String first(Duration atMost) throws Exception {
    return first.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    logger.removeAppender(this);
    logger.setLevel(before);
    stop();
  }
}
