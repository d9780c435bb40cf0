package se.garantivakt.job.secure;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.Configuration;
import org.apache.logging.log4j.core.config.LoggerConfig;
import org.apache.logging.log4j.core.config.Property;
import org.apache.logging.log4j.core.impl.ThrowableProxy;

/**
 * Listens to everything that anybody logs at any level, and keeps which loggers said one of some
 * words, with the first line of each. Lines are looked at as they come: there are many.
 */
final class AllLogs extends AbstractAppender implements AutoCloseable {
  private final Pattern words;
  private final Map<String, String> said = new ConcurrentHashMap<>();
  private final Set<String> loggers = ConcurrentHashMap.newKeySet();
  private final AtomicLong lines = new AtomicLong();
  private final LoggerContext context;
  private final Configuration before;

  private AllLogs(Pattern words, LoggerContext context) {
    super("all logs", null, null, false, Property.EMPTY_ARRAY);
    this.words = words;
    this.context = context;
    this.before = context.getConfiguration();
  }

  /** Listens until closed. */
  static AllLogs listenFor(Set<String> words) {
    Pattern any = Pattern.compile(String.join("|", words.stream().map(Pattern::quote).toList()));
    AllLogs logs = new AllLogs(any, LoggerContext.getContext(false));
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
    ThrowableProxy thrown = event.getThrownProxy();
    String whole = thrown == null ? text : text + "\n" + thrown.getExtendedStackTraceAsString();
    Matcher found = words.matcher(whole);
    if (found.find()) {
      String where = event.getLevel() + " " + event.getLoggerName();
      int from = Math.max(0, found.start() - 120);
      said.putIfAbsent(where, whole.substring(from, Math.min(whole.length(), found.end() + 60)));
    }
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
