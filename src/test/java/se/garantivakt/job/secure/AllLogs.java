package se.garantivakt.job.secure;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.Configuration;
import org.apache.logging.log4j.core.config.LoggerConfig;
import org.apache.logging.log4j.core.config.Property;

/**
 * Listens to everything that anybody logs at any level, and keeps which loggers said one of some
 * words, with the first line of each. Lines are looked at as they come: there are many.
 */
final class AllLogs extends AbstractAppender implements AutoCloseable {
  private final Words words;
  private final Map<String, String> said = new ConcurrentHashMap<>();
  private final Set<String> loggers = ConcurrentHashMap.newKeySet();
  private final AtomicLong lines = new AtomicLong();
  private final LoggerContext context;
  private final Configuration before;

  private AllLogs(Words words, LoggerContext context) {
    super("all logs", null, null, false, Property.EMPTY_ARRAY);
    this.words = words;
    this.context = context;
    this.before = context.getConfiguration();
  }

  /** Listens until closed. */
  static AllLogs listenFor(Set<String> words) {
    AllLogs logs = new AllLogs(new Words(words), LoggerContext.getContext(false));
    logs.start();
    LoggerConfig root = logs.before.getRootLogger();
    root.getAppenders().keySet().forEach(root::removeAppender);
    for (LoggerConfig one : logs.before.getLoggers().values()) {
      one.setLevel(Level.ALL);
    }
    root.setLevel(Level.ALL);
    root.addAppender(logs, Level.ALL, null);
    logs.context.updateLoggers();
    return logs;
  }

  @Override
  public void append(LogEvent event) {
    lines.incrementAndGet();
    loggers.add(event.getLoggerName());
    String text = event.getMessage().getFormattedMessage();
    String whole = event.getThrown() == null ? text : text + "\n" + stack(event.getThrown());
    words
        .in(whole)
        .ifPresent(
            at -> {
              String where = event.getLevel() + " " + event.getLoggerName();
              int end = Math.min(whole.length(), at + 100);
              said.putIfAbsent(where, whole.substring(Math.max(0, at - 120), end));
            });
  }

  private static String stack(Throwable thrown) {
    StringWriter stack = new StringWriter();
    thrown.printStackTrace(new PrintWriter(stack));
    return stack.toString();
  }

  /** The level and logger of each that said one of the words, and what. */
  Map<String, String> said() {
    return said;
  }

  long lines() {
    return lines.get();
  }

  Set<String> loggers() {
    return loggers;
  }

  @Override
  public void close() {
    context.reconfigure();
    stop();
  }
}
